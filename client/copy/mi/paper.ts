import type { paper as english } from '../paper.ts'
import type { onPaper as englishOnPaper } from '../onPaper.ts'
import { draft, type Translation } from '../translation.ts'

export const paper: Translation<typeof english> = {
  page: draft('Ki te pepa'),
  enter: draft('Tāurua he whakautu nō te pepa'),
  packs: draft('Ngā pōkai hei tā'),
  printAll: draft('Tāngia ngā pōkai katoa'),
  printOne: draft((title: string) => `Tāngia: ${title}`),
  count: draft((cards: number, forms: number) => `${cards} ngā kāri, ${forms} ngā puka`),
  loading: draft('E haere mai ana ngā pōkai.'),
  calls: draft('Ko tēhea kāri hei whakatuwhera'),
  callsPrint: draft('Tāngia: ko tēhea kāri'),
  callsFor: draft((number: number, title: string) => `${number}. ${title}`),
  which: draft('Ko tēhea whakatau?'),
  whichFirst: draft('Kōwhiria te whakatau i te tuatahi.'),
  none: draft('Kāore he mea e tatari ana ki te whakautu.'),
  whose: draft('Nā wai te whakautu?'),
  contacts: draft('Ko wai mā'),
  free: draft('kāore anō kia riro'),
  role: draft('Tō tūranga'),
  knows: draft('Ko koe anake e mōhio ana'),
  whenTold: draft('Ina kī te kaiwhakahaere'),
  fold: draft('Pōkaia i konei'),
  name: draft('Ingoa'),
  words: draft('Ngā kupu ake'),
  reason: draft('He aha ai? (kia rite ki te tuhinga)'),
  send: draft('Tāurua tēnei whakautu'),
  entered: draft('Kua tāurua'),
}

export const onPaper: Translation<typeof englishOnPaper> = {
  wasOnPaper: draft('I whakatauria e au ki te pepa i mua'),
  signedBy: draft('Nā wai i waitohu?'),
  nobody: draft('Kāore he tangata'),
}
