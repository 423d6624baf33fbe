import type { boardCopy as english } from '../board.ts'
import type { reportCopy as englishReport } from '../report.ts'
import type { screenCopy as englishScreen } from '../screen.ts'
import { draft, type Translation } from '../translation.ts'

export const board: Translation<typeof english> = {
  systems: draft('Ngā pūnaha'),
  places: draft('Ngā wāhi'),
  people: draft('Ngā tāngata'),
  board: draft('Papa whakahaere'),
  affected: draft((count: number, all: number) =>
    count === 0 ? `E pai ana ngā pūnaha ${all}` : `${count} o ngā pūnaha ${all} kua pāngia`,
  ),
  showAsList: draft('Hei rārangi'),
  clear: draft('Whakawāteatia'),
  columns: {
    system: draft('Pūnaha'),
    place: draft('Wāhi'),
    state: draft('Āhua'),
    why: draft('Te take'),
    now: draft('Ināianei'),
    serves: draft('Hei āwhina'),
  },
  inject: draft('Karere'),
  injectAt: draft((number: number) => `Kei konei te karere ${number}`),
  meters: draft('Ngā ine o te hōhipera'),
  trend: draft((change: number) =>
    change === 0 ? 'tau' : change > 0 ? `kua piki ${change}` : `kua heke ${-change}`,
  ),
}

export const screen: Translation<typeof englishScreen> = {
  waiting: draft('E tatari ana ki te whakaharatau…'),
  join: draft('Hono mai ki tēnei whakaharatau'),
  joinCode: draft('Waehere hono'),
  code: draft('Waehere'),
  qr: draft('Waehere QR hei hono'),
  seats: draft('Ngā tūru'),
  taken: draft((taken: number, all: number) => `${taken} o te ${all} kua riro`),
  free: draft('Wātea'),
  phase: draft(
    (number: number, count: number, title: string) => `Wāhanga ${number} o te ${count}: ${title}`,
  ),
  paused: draft('Kua tārewa. Kei te tū te karaka.'),
  lateJoin: draft('Hei hono'),
  now: draft('Ināianei'),
  nothingYet: draft('Kāore anō tētahi mea kia tae mai.'),
  sentTo: draft((names: string) => `I tukuna ki a ${names}`),
  toAll: draft('I tukuna ki te katoa'),
  log: draft('Rangitaki a te tīma'),
  cases: draft('Ngā mahi hauora o te wiki'),
  caseWords: {
    planned: draft('kua whakaritea'),
    proceeding: draft('ka haere'),
    relocated: draft('kua neke'),
    deferred: draft('kua whakatārewatia'),
    done: draft('kua oti'),
  },
  nextUpdate: draft('Te pānui ka whai'),
  strengths: draft('Ngā mea i pai'),
  areas: draft('Ngā mea hei whakapai'),
  moments: draft('Ngā wā i puta ai'),
  ratingWords: {
    P: draft('Katoa'),
    S: draft('Te nuinga'),
    M: draft('He wāhanga'),
    U: draft('Kāore'),
  },
  ended: draft('Kua mutu te whakaharatau'),
  questions: draft([
    'He aha i āwhina?',
    'He aha i ārai?',
    'Ka huri tātou i te aha, ā, mā wai?',
  ] as const),
}

export const report: Translation<typeof englishReport> = {
  heading: draft('Pūrongo o muri'),
  hotWash: draft('Kōrero whai muri'),
  take: draft('Haria atu'),
  withNames: draft('me ngā ingoa tāngata'),
  making: draft('E hanga ana…'),
  formats: {
    pdf: draft('PDF, me ngā tohu'),
    docx: draft('Word'),
    csv: draft('CSV: rangitaki whakatau'),
    md: draft('Markdown'),
    json: draft('JSON'),
    xapi: draft('Ngā kōrero xAPI'),
  },
  loading: draft('E hanga ana i te pūrongo…'),
  print: draft('Tā, tiaki rānei hei PDF'),
  again: draft('Ngana anō'),
}
