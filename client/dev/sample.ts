import { signal } from '@preact/signals'
import type { ExerciseTime, ScenarioTime } from '../../shared/kernel/time.ts'
import type { Requests } from '../../shared/wire/messages.ts'
import type { TableDocs } from '../../shared/wire/views.ts'
import { docStore } from '../net/docs.ts'
import type { Line, Session } from '../net/session.ts'
import { sampleFacilitator } from './sampleFacilitator.ts'
import { sampleSeat } from './sampleSeat.ts'
import { minutes, sampleTable, story, type SampleStatus } from './sampleTable.ts'

type AnyDocs = Readonly<Record<string, object>>

const params = new URLSearchParams(location.search)
const statuses: readonly string[] = ['briefing', 'running', 'paused', 'ended']
const asked = params.get('sample') ?? ''
const status = (statuses.includes(asked) ? asked : 'running') as SampleStatus

/**
 * A session without a server: `?sample` or `?sample=briefing|running|paused|ended`, `&still` stops its
 * clock, `&line=reconnecting|replaced|…` shows that state of the line, `&kind=triage|sign|…` one kind of decision. Answers and openings stick.
 */
export function openSample(): Session<never> {
  const table = docStore<TableDocs>()
  const desk = docStore<AnyDocs>()
  const fill = (store: { put(key: string, json: string): void }, docs: object) => {
    for (const [key, value] of Object.entries(docs)) store.put(key, JSON.stringify(value))
  }
  fill(table, sampleTable(status))
  const seat = location.pathname.startsWith('/play')
  fill(desk, seat ? sampleSeat(status, params.get('kind') ?? undefined) : sampleFacilitator(status))

  const began = status === 'briefing' ? 0 : status === 'ended' ? minutes(120) : minutes(18) + 18_000
  const playNow = signal(began as ExerciseTime)
  const storyNow = signal(story('20T10:30:00') as ScenarioTime)
  const opened = performance.now()
  const move = () => {
    const clock = table.get('clock')
    if (!clock) return
    const going = clock.status === 'running' && !clock.paused && !params.has('still')
    if (going) playNow.value = (began + Math.round(performance.now() - opened)) as ExerciseTime
    const part = Math.min(1, (playNow.value - clock.phaseStartedAt) / clock.phasePlanned)
    storyNow.value = Math.round(
      clock.from + Math.max(0, part) * (clock.to - clock.from),
    ) as ScenarioTime
  }
  move()
  const timer = setInterval(move, 250)

  const carryOut = (type: keyof Requests, payload: unknown) => {
    const put = (key: string, change: object) =>
      desk.put(key, JSON.stringify({ ...desk.get(key), ...change }))
    if (type === 'opened') put(`inject/${(payload as Requests['opened']).inject}`, { opened: true })
    if (type === 'draft') {
      const draft = payload as Requests['draft']
      put(`draft/${draft.decision}`, { ...draft, savedAt: Date.now() })
    }
    if (type === 'decide') {
      const { decision, answer, reason } = payload as Requests['decide']
      const when = { at: playNow.value, when: storyNow.value, until: playNow.value + 10_000 }
      const status = { kind: 'sent', ...when, by: 's1', answer, reason, late: false, awaits: [] }
      put(`decision/${decision}`, { status })
    }
    if (type === 'undo') {
      const status = { kind: 'open', openedAt: minutes(17), deadline: minutes(24), lapsed: false }
      put(`decision/${(payload as Requests['undo']).decision}`, { status })
    }
    if (type === 'ask') {
      const { question, text } = payload as Requests['ask']
      const known = question && (desk.get(`question/${question}`) as { label: string; to: string })
      const n = desk.list('ask').length + 1
      const when = { at: playNow.value, when: storyNow.value }
      const about = known ? { text: known.label, to: known.to } : { text }
      put(`ask/${n}`, { n, seat: 's1', ...about, ...when })
    }
  }
  return {
    table,
    desk: desk as never,
    line: signal((params.get('line') ?? 'live') as Line),
    playNow,
    playExactly: () => playNow.value,
    storyNow,
    waiting: signal([]),
    async request(type, payload) {
      carryOut(type, payload)
      return { ok: true, seq: 30 }
    },
    close: () => clearInterval(timer),
  }
}
