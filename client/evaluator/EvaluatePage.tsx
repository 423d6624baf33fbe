import { useMemo, useState } from 'preact/hooks'
import type { EvaluatorDocs, FeedDoc } from '../../shared/wire/watching.ts'
import { common } from '../copy/common.ts'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'
import { watchCopy } from '../copy/watch.ts'
import type { Session } from '../net/session.ts'
import { usePhone } from '../player/usePhone.ts'
import { ClockFace, LineState, TopBar } from '../ui/Header.tsx'
import { Icon } from '../ui/Icon.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { Feed } from '../watch/Feed.tsx'
import { WatchPage } from '../watch/WatchPage.tsx'
import { Calibration } from './Calibration.tsx'
import { createDesk, DeskProvider, useDesk, type Desk } from './desk.ts'
import './evaluate.css'
import { NoteBar } from './NoteBar.tsx'
import { NoteList } from './NoteList.tsx'
import { TaskList } from './TaskList.tsx'

/** `/evaluate/<id>`: tasks to rate beside the log, and notes. */
export function EvaluatePage({ id }: { id: string }) {
  return <WatchPage<EvaluatorDocs> id={id} kind="evaluator" View={Evaluating} />
}

type Props = { readonly id: string; readonly session: Session<EvaluatorDocs> }
const sections = ['tasks', 'feed', 'notes'] as const
type Section = (typeof sections)[number]

function Evaluating({ id, session }: Props) {
  const desk = useMemo(() => createDesk(id, session), [id, session])
  const phone = usePhone()
  const [section, setSection] = useState<Section>('tasks')
  const title = session.table.get('exercise')?.title ?? common.brand
  usePageTitle(copy.title(title))
  const name = session.desk.get('me')?.name
  const role = watchCopy.page.evaluator
  const shows = (each: Section): boolean => !phone || each === section
  return (
    <DeskProvider value={desk}>
      <div class="evaluate">
        <TopBar
          name={title}
          sub={name === undefined ? role : `${role} · ${name}`}
          tools={<LineState line={session.line.value} />}
        >
          <ClockFace session={session} />
        </TopBar>
        <main class="evaluate-main" id="main">
          <h1 class="sr">{copy.heading}</h1>
          {session.line.value === 'reconnecting' && (
            <p class="watch-trouble" role="alert">
              {watchCopy.offline}
            </p>
          )}
          {shows('feed') && <FeedBeside desk={desk} />}
          <div class="evaluate-work" hidden={phone && section === 'feed'}>
            {shows('tasks') && <Work id={id} />}
            {shows('notes') && <NoteList />}
          </div>
        </main>
        <NoteBar />
        {phone && <Sections current={section} onChoose={setSection} />}
      </div>
    </DeskProvider>
  )
}

function Work({ id }: { readonly id: string }) {
  const status = useDesk().session.table.get('clock')?.status
  return (
    <>
      {status === 'briefing' && <p class="evaluate-hint">{copy.notStarted}</p>}
      {status === 'ended' && (
        <p class="evaluate-hint">
          {copy.ended} <a href={`/report/${encodeURIComponent(id)}`}>{copy.report}</a>
        </p>
      )}
      <Calibration />
      <TaskList />
    </>
  )
}

function FeedBeside({ desk }: { readonly desk: Desk }) {
  const { session } = desk
  const action = (doc: FeedDoc) => <UseEntry desk={desk} seq={doc.seq} />
  return <Feed table={session.table} feed={session.desk.list('feed')} action={action} />
}

/** Marks an entry as evidence of the open task. */
function UseEntry({ desk, seq }: { readonly desk: Desk; readonly seq: number }) {
  const task = desk.open.value
  if (task === undefined) return null
  const { evidence } = desk.draft(task)
  const used = evidence.includes(seq)
  const next = used ? evidence.filter((each) => each !== seq) : [...evidence, seq]
  return (
    <button
      type="button"
      class="use-entry"
      aria-pressed={used}
      aria-label={copy.useEntry(seq)}
      title={copy.useEntry(seq)}
      onClick={() => desk.write(task, { evidence: next.toSorted((a, b) => a - b) })}
    >
      <Icon name={used ? 'check' : 'link'} size={16} />
      <span aria-hidden="true">{used ? copy.used : copy.use}</span>
    </button>
  )
}

function Sections({
  current,
  onChoose,
}: {
  readonly current: Section
  readonly onChoose: (section: Section) => void
}) {
  return (
    <nav class="evaluate-sections" aria-label={copy.sections}>
      {sections.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === current ? 'page' : undefined}
          onClick={() => onChoose(each)}
        >
          {copy.tabs[each]}
        </button>
      ))}
    </nav>
  )
}
