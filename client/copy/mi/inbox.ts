import type { inbox as english } from '../inbox.ts'
import { draft, type Translation } from '../translation.ts'

export const inbox: Translation<typeof english> = {
  phone: draft('Waea mai'),
  inPerson: draft('Kanohi ki te kanohi'),
  email: draft('Īmēra'),
  from: draft('Nō'),
  to: draft('Ki a'),
  subject: draft('Kaupapa'),
  alert: draft('Whakatūpato pūnaha'),
  alerts: draft('Ngā whakatūpato'),
  severity: { high: draft('Teitei'), medium: draft('Waenga'), low: draft('Iti') },
  news: draft('Pitopito kōrero'),
  social: draft('Pāpāho pāpori'),
  letter: draft('Reta'),
  attachment: draft((title: string) => `Tāpiritanga: ${title}`),
  picture: draft((title: string) => `Pikitia: ${title}`),
  pictureAgain: draft('Ngana anō'),
  inWords: draft('Te kōrero a te pikitia'),
  transcript: draft('I tuhia i te kōrero'),
  pager: draft('Karere pūoro'),
  darkWeb: draft('Pikitia o tētahi whārangi'),
  darkWebPage: draft('Te kōrero o te whārangi'),
  noAddress: draft('kua tangohia te wāhitau'),
  stamp: draft('Whakaharatau'),
  print: draft('Tā'),
  printLabel: draft((title: string) => `Tā: ${title}`),
}
