import type { signInCopy } from '../signIn.ts'
import type { soundCopy } from '../soundTest.ts'
import type { access as englishAccess } from '../access.ts'
import type { tryIt as englishTryIt } from '../tryIt.ts'
import { draft, type Translation } from '../translation.ts'

export const signIn: Translation<typeof signInCopy> = {
  page: draft('Takiuru'),
  heading: draft('Mā ngā kaiwhakahaere'),
  entering: draft('E whakatuwhera ana…'),
  lead: { oidc: draft('Hei whakahaere whakaharatau i konei, takiuru mā tō whakahaere.') },
  command: draft('npm run -s hotwash -- sign-in'),
  offline: draft('Kāore he whakautu i te tūmau. Tirohia te whatunga, kātahi ka ngana anō.'),
  not: { finished: draft('Kāore i oti te takiuru. Ngana anō.') },
  withProvider: draft('Takiuru mā tō whakahaere'),
  toJoin: draft('Hono ki tētahi whakaharatau mā te waehere'),
  signedInAs: draft((name: string) => (name === '' ? 'Kua takiuru koe.' : `Kua takiuru: ${name}`)),
  signOut: draft('Takiputa'),
  exercises: draft('Ngā whakaharatau i tēnei tūmau'),
  status: {
    briefing: draft('kāore anō kia tīmata'),
    running: draft('e haere ana'),
    ended: draft('kua mutu'),
  },
  made: draft((day: string, minutes: number) => `${day} · ${minutes} meneti`),
  open: draft('Whakatuwheratia te papa'),
  openOf: draft((what: string) => `Whakatuwheratia te papa: ${what}`),
  notOpened: draft('Kāore te papa i tuwhera. Ngana anō.'),
  newLink: draft('He hono hou'),
  newLinkOf: draft((what: string) => `He hono hou: ${what}`),
  newLinkDo: draft('Hangaia he hono hou'),
  newLinkKeep: draft('Waiho te hono tawhito'),
  seatLink: draft('He hono hou mō tēnei tangata'),
}

export const soundTest: Translation<typeof soundCopy> = {
  yes: draft('I rongo au'),
  no: draft('Kāore au i rongo'),
  thanks: draft('Ka pai. Ka kite te kaiwhakahaere.'),
}

export const tryIt: Translation<typeof englishTryIt> = {
  lead: draft('Hei whakawai anake: kāore he mea e tukuna, kāore tētahi e kite.'),
  again: draft('Whakamātauria anō'),
  chooseFirst: draft('Kōwhiria tētahi i te tuatahi.'),
}

export const access: Translation<typeof englishAccess> = {
  heading: draft('Te āheinga'),
  aim: draft('Te whāinga'),
  tried: draft('Ngā mea ka whakamātauria i ia huringa'),
  not: draft('Ngā mea kāore i whakamātauria'),
  help: draft('Mēnā kāore tētahi mea e pai ana ki a koe'),
}
