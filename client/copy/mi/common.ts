import type { common as english } from '../common.ts'
import { draft, type Translation } from '../translation.ts'

export const common: Translation<typeof english> = {
  languageName: { en: draft('English'), mi: draft('Te reo Māori') },
  brand: draft('Hotwash'),
  exerciseOnly: draft('Whakaharatau anake'),
  exerciseOnlyTitle: draft('Kāore he mea tūturu i konei. He whakaharatau noa iho.'),
  // Whoever looks over a shoulder must know it too, so both stand in the title.
  pageTitle: draft((page: string) => `${page} · Whakaharatau anake / Exercise only · Hotwash`),
  skip: draft('Peke ki te wāhanga matua'),
  running: draft('E haere ana'),
  paused: draft('Kua tārewa'),
  notStarted: draft('Kāore anō kia tīmata'),
  ended: draft('Kua mutu'),
  clockLabel: draft('Karaka whakaharatau'),
  storyTime: draft('Wā o te kōrero'),
  mute: draft('Whakangū i ngā tangi'),
  unmute: draft('Whakaoho i ngā tangi'),
  lightTheme: draft('Whakamahia te āhua mārama'),
  darkTheme: draft('Whakamahia te āhua uriuri'),
  settings: draft('Reo, āhua me te tangi'),
  language: draft('Reo'),
  translationNote: draft(
    'He tauira tēnei reo: kāore anō kia whakaaetia e te mātanga reo. Kei te reo Pākehā ngā mea kāore anō kia whakamāoritia.',
  ),
  accessibility: draft('Te āheinga'),
  loading: draft('E uta ana…'),
  close: draft('Katia'),
  cancel: draft('Whakakorea'),
  wentWrong: draft(
    'I hē tētahi mea i tēnei whārangi. Utaina anō; kei te mau tonu tō tūru me ō tauira.',
  ),
  reload: draft('Utaina anō'),
  toStart: draft('Ki te whārangi tīmata'),
  noPage: draft('Kāore he whārangi i tēnei wāhitau.'),
  line: {
    connecting: draft('E hono ana'),
    live: draft('Kua hono'),
    reconnecting: draft('E hono anō ana'),
    replaced: draft('Kua tuwhera ki wāhi kē'),
    refused: draft('Kāore i whakaaetia'),
    closed: draft('Kua kati'),
  },
  state: {
    normal: draft('E pai ana'),
    slow: draft('Pōturi'),
    checking: draft('E tirohia ana'),
    paper: draft('Kei te pepa'),
    isolated: draft('Kua wehea'),
    down: draft('Kua hinga'),
  },
  presence: {
    free: draft('Wātea'),
    here: draft('Kei konei'),
    ready: draft('Kua reri'),
    reading: draft('E pānui ana'),
    answering: draft('E whakautu ana'),
    away: draft('Kei wāhi kē'),
  },
  channel: {
    phone: draft('Waea'),
    email: draft('Īmēra'),
    pager: draft('Karere pūoro'),
    alert: draft('Whakatūpato pūnaha'),
    news: draft('Pitopito kōrero'),
    social: draft('Pāpāho pāpori'),
    letter: draft('Reta'),
    'dark-web': draft('Hopumata'),
    'face-to-face': draft('Kanohi ki te kanohi'),
  },
  inject: draft((number: number) => `Karere ${number}`),
  provenance: {
    fiction: draft('He paki, he mea tuhi mō tēnei whakaharatau'),
    reported: draft('Kua pūrongotia'),
    public: draft('Nō tētahi puna tūmatanui'),
    derived: draft('I puta i ngā meka kua pūrongotia'),
  },
  source: draft((source: string) => `Puna: ${source}`),
  derivedFrom: draft((from: string) => `Nō: ${from}`),
  meterWord: draft((value: number) =>
    value >= 85
      ? 'Pai'
      : value >= 70
        ? 'Tau'
        : value >= 50
          ? 'Taumaha'
          : value >= 30
            ? 'Mōrea'
            : 'Mōrearea',
  ),
}
