import type { Aar, InjectRow } from '../shape/aarShape.ts'
import { actionStatusWords, closesByDrill, elementWords } from '../improvement.ts'
import { playClock, storyClock, type StoryClock } from '../storyClock.ts'
import { bannerWords, channelWords, provenanceWords } from '../words.ts'
import { column, type CellValue, type Sheet } from './sheet.ts'

/** The report as sheets: about, MSEL as planned and as run, ratings, decision log, improvement plan, log. */
export function aarSheets(aar: Aar): readonly Sheet[] {
  const clock = storyClock(aar.timeZone)
  return [
    aboutSheet(aar),
    mselSheet(aar, clock),
    ratingsSheet(aar),
    decisionsSheet(aar, clock),
    improvementSheet(aar, clock),
    logSheet(aar, clock),
  ]
}

const entries = (evidence: readonly number[]): string => evidence.join(', ')

function aboutSheet({ overview, score, names, finished }: Aar): Sheet {
  const { scenario } = overview
  const rows: readonly (readonly CellValue[])[] = [
    ['Marking', `${bannerWords}. Not legal, clinical or insurance advice.`],
    ['Exercise', overview.title],
    ['Organisation', overview.organisation ?? ''],
    ['Identity', overview.id],
    ['Started', overview.startedAt ?? ''],
    ['Finished', finished ? 'yes' : 'no: every figure is provisional'],
    ['Minutes booked', overview.minutes],
    ['Scenario', `${scenario.id} ${scenario.version}`],
    ['Scenario hash', scenario.hash],
    ['Engine', overview.engine],
    ['Seed', overview.seed],
    ['Log', `${overview.events.count} entries, hash ${overview.events.hash}`],
    ['Overall score', score.overall ? tenth(score.overall.score) : 'none'],
    ...score.dimensions.map((each): readonly CellValue[] => [
      each.title,
      each.kind === 'scored' ? tenth(each.score) : 'no score',
    ]),
    ['Names', names ? 'shown' : 'left out'],
  ]
  return { id: 'about', title: 'About', columns: [column('Item', 24), column('Value', 70)], rows }
}

const tenth = (value: number): number => Math.round(10 * value) / 10

const mselSheet = ({ injects }: Aar, clock: StoryClock): Sheet => ({
  id: 'msel',
  title: 'MSEL planned and run',
  columns: [
    column('Event number', 8),
    column('Title', 40),
    column('From', 24),
    column('To', 40),
    column('Inject mode', 16),
    column('Planned', 18),
    column('Run', 18),
    column('Play time run', 12),
    column('Status', 14),
    column('Released by', 14),
    column('Edited', 8),
    column('Opened by', 40),
    column('Source', 16),
    column('Log entry', 10),
  ],
  rows: injects.map((inject) => [
    inject.number,
    inject.title,
    inject.from,
    inject.to.join('; '),
    channelWords[inject.channel],
    inject.planned === undefined ? inject.plannedAs : clock.moment(inject.planned),
    runAt(inject, clock),
    inject.status === 'fired' && inject.stamp ? playClock(inject.stamp.at) : '',
    inject.status,
    inject.by ?? '',
    inject.edited ? 'yes' : 'no',
    inject.opened.join('; '),
    provenanceWords[inject.provenance],
    inject.stamp?.seq ?? '',
  ]),
})

const runAt = ({ status, stamp }: InjectRow, clock: StoryClock): string =>
  status === 'fired' && stamp ? clock.moment(stamp.when) : ''

const ratingsSheet = ({ objectives }: Aar): Sheet => ({
  id: 'ratings',
  title: 'Ratings',
  columns: [
    column('Objective', 40),
    column('Core capability', 30),
    column('Objective rating', 10),
    column('Task', 10),
    column('Task title', 40),
    column('Dimension', 10),
    column('Weight', 8),
    column('Rating', 12),
    column('Timeliness', 10),
    column('Why', 60),
    column('Log entries', 20),
  ],
  rows: objectives.flatMap(({ title, capability, rating, tasks }) =>
    tasks.map((task): readonly CellValue[] => [
      title,
      capability,
      rating ?? 'did not come up',
      task.id,
      task.title,
      task.dimension,
      task.weight,
      task.rating ?? 'not tested',
      task.timeliness === undefined ? '' : tenth(100 * task.timeliness),
      task.why,
      entries(task.evidence),
    ]),
  ),
})

const decisionsSheet = ({ decisions }: Aar, clock: StoryClock): Sheet => ({
  id: 'decisions',
  title: 'Decision log',
  columns: [
    column('Decision', 8),
    column('Title', 34),
    column('Question', 50),
    column('Status', 12),
    column('Answer', 60),
    column('Reason', 50),
    column('Seat', 26),
    column('Name', 20),
    column('Story time', 18),
    column('Play time', 10),
    column('Seconds taken', 12),
    column('Late', 8),
    column('Signed by', 24),
    column('Heard', 50),
    column('Log entry', 10),
  ],
  rows: decisions.flatMap(({ number, title, question, status, answers, advice, opened }) => {
    const heard = advice
      .map(({ seat, stance, why }) => `${seat}: ${stance}${why === '' ? '' : `, ${why}`}`)
      .join('; ')
    if (answers.length === 0)
      return [
        [
          number,
          title,
          question,
          status,
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          heard,
          opened?.seq ?? '',
        ],
      ]
    return answers.map((each): readonly CellValue[] => [
      number,
      title,
      question,
      status,
      [each.labels.join('; '), each.words].filter((part) => part !== '').join(' | '),
      each.reason,
      each.seat,
      each.name ?? '',
      clock.moment(each.stamp.when),
      playClock(each.stamp.at),
      Math.round(each.took / 1000),
      each.late ? 'yes' : 'no',
      each.signedBy ?? '',
      heard,
      each.stamp.seq,
    ])
  }),
})

const improvementSheet = (
  { improvement, overview: { organisation, startedAt } }: Aar,
  clock: StoryClock,
): Sheet => ({
  id: 'improvement',
  title: 'Improvement plan',
  columns: [
    column('Core capability', 30),
    column('Issue or area for improvement', 40),
    column('Corrective action', 60),
    column('Capability element', 16),
    column('Primary responsible organisation', 30),
    column('Owner', 24),
    column('Start date', 12),
    column('Completion date', 14),
    column('Status', 12),
    column('Closes', 30),
    column('Log entries', 20),
  ],
  rows: improvement.map((row) => [
    row.capability ?? '',
    row.issue ?? '',
    row.action,
    elementWords[row.element],
    organisation ?? '',
    row.owner ?? '',
    startedAt === undefined ? '' : clock.isoDate(Date.parse(startedAt)),
    row.due ?? '',
    actionStatusWords[row.status],
    row.requiresDrill === true ? closesByDrill : '',
    entries(row.evidence),
  ]),
})

const logSheet = ({ log }: Aar, clock: StoryClock): Sheet => ({
  id: 'log',
  title: 'Log',
  columns: [
    column('Entry', 8),
    column('Story time', 18),
    column('Play time', 10),
    column('What happened', 110),
  ],
  rows: log.map(({ seq, when, at, text }) => [seq, clock.moment(when), playClock(at), text]),
})
