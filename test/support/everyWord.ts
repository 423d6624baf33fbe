import { join } from 'node:path'
import type { CreatedExercise } from '../../shared/wire/api.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import type { Line, Reached } from './server.ts'

/** Where the drill lies that has one decision of every kind. */
export const drills = join(import.meta.dirname, 'packages')

export const people = { ana: 'Ana Aroha', ben: 'Ben Toru', cleo: 'Cleo Rima', ema: 'Ema Whetu' }
export type Writer = keyof typeof people | 'facilitator'

export type EveryWord = CreatedExercise & {
  /** What each of them wrote, wherever words can be written: marks that stand nowhere else. */
  readonly wrote: Readonly<Record<Writer, readonly string[]>>
  /** Those of Cleo that are kept beside the log: a draft, and a card of the hot wash. */
  readonly besideLog: readonly string[]
}

/**
 * Plays an exercise to its end in which every kind of own words is written by everybody who can: Ana and after her Cleo
 * at the one seat, who takes over while Ana's answer waits for the signature of Ben at the other; Ema evaluates. The
 * server must have `drills`.
 */
export async function everyWord(server: Reached): Promise<EveryWord> {
  const wrote: Record<Writer, string[]> = { ana: [], ben: [], cleo: [], ema: [], facilitator: [] }
  const mark = (who: Writer): string => {
    const text = `${who.toUpperCase()}-WROTE-${wrote[who].length + 1}.`
    wrote[who].push(text)
    return text
  }
  const made = await server.create({ scenario: 'kinds', minutes: 30 })
  const sit = async (seat: string, name: string): Promise<Line> =>
    server.open(made.id, (await server.sit(made.code, seat, name)).key)
  const facilitator = await server.open(made.id, made.keys.facilitator)
  const ana = await sit('lead', people.ana)
  const ben = await sit('desk', people.ben)
  const invited = await server.watch(made.id, made.keys.evaluator, people.ema)
  const ema = await server.open(made.id, invited.key)
  let n = 0
  const ask = async (line: Line, type: string, payload: object): Promise<Reply> => {
    const reply = await line.request(type, { request: `request-${(n += 1)}`, ...payload })
    if (!reply.ok) throw new Error(`${type}: ${JSON.stringify(reply.refused)}`)
    return reply
  }
  const order = (command: object) => ask(facilitator, 'command', { command })
  const to = ['lead', 'desk']

  await order({ type: 'start' })
  await order({ type: 'note', text: mark('facilitator') })
  await ask(ben, 'advise', { decision: 'choice', stance: 'object', why: mark('ben') })
  const choice = { kind: 'choice', option: 'open' }
  await ask(ana, 'decide', { decision: 'choice', answer: choice, reason: mark('ana') })
  const rows = [1, 2, 3, 4].map((place) => ({
    case: `case-${place}`,
    action: 'proceed',
    call: true,
    reason: mark('ana'),
  }))
  await ask(ana, 'decide', { decision: 'triage', answer: { kind: 'triage', rows } })
  const statement = () => ({ kind: 'statement', options: ['known'], words: mark('ana') })
  await ask(ana, 'decide', { decision: 'statement', answer: statement(), reason: mark('ana') })
  await ask(ben, 'send-back', { decision: 'statement', why: mark('ben') })
  await ask(ana, 'decide', { decision: 'statement', answer: statement(), reason: mark('ana') })

  await order({ type: 'free-seat', seat: 'lead' })
  const cleo = await sit('lead', people.cleo)
  await ask(ben, 'sign', { decision: 'statement' })
  await ask(ben, 'say', { to: 'all', text: mark('ben') })
  const source = { person: mark('cleo') }
  await ask(cleo, 'situation-add', { column: 'known', text: mark('cleo'), source })
  await ask(cleo, 'ask', { text: mark('cleo') })
  await order({ type: 'reply', ask: 1, text: mark('facilitator') })
  const ranking = { kind: 'ranking', options: ['sign-in', 'imaging', 'booking'] }
  const besideLog = [mark('cleo'), mark('cleo')]
  const [drafted, onCard] = besideLog
  await cleo.request('draft', { decision: 'ranking', answer: ranking, reason: drafted })
  const estimate = { kind: 'estimate', low: 100, high: 900, confidence: 80 }
  const paper = { decision: 'estimate', answer: estimate, givenAt: 0 }
  await ask(cleo, 'enter-paper', { ...paper, reason: mark('cleo') })
  const checklist = { kind: 'checklist', options: ['staff'] }
  const entered = { seat: 'lead', decision: 'checklist', answer: checklist, givenAt: 0 }
  await ask(facilitator, 'enter-paper', { ...entered, reason: mark('cleo') })

  const inject = () => ({ title: mark('facilitator'), body: mark('facilitator') })
  await order({ type: 'add-inject', ...inject(), from: mark('facilitator'), channel: 'phone', to })
  await order({ type: 'edit-inject', inject: 'added-1', ...inject() })
  await order({ type: 'fire', inject: 'added-1', atOnce: true })
  await order({ type: 'withdraw', inject: 'added-1', why: mark('facilitator') })
  await ask(ema, 'rate', { task: 'DQ-1', rating: 'S', note: mark('ema') })
  await ask(ema, 'observe', { text: mark('ema') })
  await order({ type: 'end' })
  await order({ type: 'adjudicate', task: 'DQ-1', rating: 'S', note: mark('facilitator') })
  await Promise.all([facilitator, ben, cleo, ema].map((line) => line.room.leave()))

  const debrief = (body: object) =>
    server.ask('POST', `/api/exercises/${made.id}/debrief`, { body, key: made.keys.facilitator })
  await debrief({ kind: 'card', side: 'helped', text: onCard, name: people.cleo })
  const action = { what: 'Read the backup back.', element: 'Planning', owner: people.cleo }
  await debrief({ kind: 'action', ...action })
  return { ...made, wrote, besideLog }
}
