import type { hotwash as englishHotwash } from '../hotwash.ts'
import type { insurerCopy } from '../insurer.ts'
import type { purposeCopy } from '../purpose.ts'
import { draft, type Translation } from '../translation.ts'

export const hotwash: Translation<typeof englishHotwash> = {
  heading: draft('Kōrero whai muri'),
  report: draft('Pūrongo'),
  tabs: {
    talk: draft('Kōrero'),
    back: draft('Hoki whakamuri'),
    otherwise: draft('Mehemea'),
  },
  tabList: draft('Ngā wāhanga o te kōrero whai muri'),
  loading: draft('Taihoa…'),
  again: draft('Whakamātauria anō'),
  talk: {
    yourCard: draft('Tuhia he kāri'),
    helped: draft('Te mea i āwhina'),
    hindered: draft('Te mea i whakapōrearea'),
    cardText: draft('Kotahi te mea, kia poto'),
    cardName: draft('Tō ingoa, mēnā e hiahia ana koe kia kitea'),
    send: draft('Tukuna te kāri'),
    cards: draft('Ngā kāri'),
    noCards: draft('Kāore anō he kāri.'),
    group: draft('Rōpū'),
    takeAway: draft('Tangohia'),
    questions: draft('He pātai poto'),
    ask: draft('Pātai'),
    noAnswers: draft('Kāore anō he whakautu'),
  },
  action: {
    heading: draft('Ngā mahi hei whai'),
    none: draft('Kāore anō he mahi.'),
    what: draft('Ka mahia te aha'),
    owner: draft('Kaipupuri'),
    due: draft('Rā oti'),
    add: draft('Tāpiria he mahi'),
    done: draft('Kua oti'),
    reopen: draft('Whakatuwheratia anō'),
  },
  back: {
    slider: draft('Te wā o te tākaro'),
    before: draft('Ki muri'),
    after: draft('Ki mua'),
    desk: draft('Tirohia'),
    nothing: draft('Kāore anō.'),
    choose: draft('Whakatau'),
    answer: draft('Whakautu'),
    nobody: draft('Kāore.'),
  },
  otherwise: {
    decision: draft('Whakatau'),
    instead: draft('He kē'),
    when: draft('Āhea'),
    asItWas: draft('Te mea i pā'),
    otherwise: draft('Te mea kē'),
    change: draft('Rerekētanga'),
  },
}

export const insurer: Translation<typeof insurerCopy> = {
  readiness: draft('Pūrongo takatū'),
  comparison: draft('Whakatairitenga'),
  again: draft('Whakamātauria anō'),
  parts: {
    report: draft('Pūrongo'),
    claims: draft('Tā mātou kōrero'),
    share: draft('Tohatoha'),
    record: draft('Pūkete maiki'),
  },
  partsLabel: draft('Ngā wāhanga o tēnei whārangi'),
  claims: {
    answer: draft('Whakautu'),
    none: draft('Kāore he whakautu'),
    answers: { yes: draft('Āe'), partly: draft('He wāhanga'), no: draft('Kāo') },
    kept: draft('Kua tiakina'),
  },
  share: {
    heading: draft('Tohaina te pūrongo'),
    label: draft('Mō wai?'),
    days: draft('Kia hia ngā rā?'),
    grant: draft('Hangaia he hono'),
    copy: draft('Tāruatia'),
    copied: draft('Kua tāruatia'),
    none: draft('Kāore anō he hono.'),
    list: draft('Ngā hono'),
    state: {
      open: draft('E tuwhera ana'),
      expired: draft('Kua pau'),
      revoked: draft('Kua tangohia'),
    },
  },
}

export const purpose: Translation<typeof purposeCopy> = {
  legend: draft('Te take'),
  mark: { practice: draft('Whakawai'), assess: draft('Aromatawai') },
}
