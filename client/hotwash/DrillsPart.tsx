import type { DrillDoc, DrillFinding } from '../../shared/wire/drills.ts'
import { drills as copy } from '../copy/drills.ts'
import { dayOf } from './dayOf.ts'
import { useDrills, type Drills } from './useDrills.ts'

/** Findings with a button to drill each, and the drills with what came of them. */
export function DrillsPart({ id, makes }: { id: string; makes: boolean }) {
  const drills = useDrills(id, true)
  const { now } = drills
  if (!now) return null
  return (
    <div class="hw-drills">
      <section class="hw-card" aria-labelledby="findings">
        <h2 id="findings">{copy.findings}</h2>
        <p class="hw-note">{now.findings.length === 0 ? copy.noFindings : copy.findingsLead}</p>
        <ul class="hw-findings">
          {now.findings.map((finding) => (
            <Finding key={finding.task} finding={finding} drills={drills} makes={makes} />
          ))}
        </ul>
      </section>
      <section class="hw-card" aria-labelledby="drills">
        <h2 id="drills">{copy.heading}</h2>
        <DrillNews drills={drills} />
        <p class="hw-note">{now.drills.length === 0 ? copy.none : copy.rule}</p>
        <ul class="hw-actions">
          {now.drills.toReversed().map((drill) => (
            <Drill key={drill.exercise} drill={drill} findings={now.findings} makes={makes} />
          ))}
        </ul>
      </section>
    </div>
  )
}

/** What became of the last wish for a drill. */
export function DrillNews({ drills: { making, made, problem } }: { drills: Drills }) {
  return (
    <div role="status">
      {making && <p>{copy.making}</p>}
      {!making && problem !== undefined && <p class="error">{problem}</p>}
      {!making && problem === undefined && made && (
        <p>
          <b>{copy.made(made.code)}</b> <a href={`/facilitate/${made.id}`}>{copy.console}</a>
        </p>
      )}
    </div>
  )
}

function Finding(props: {
  readonly finding: DrillFinding
  readonly drills: Drills
  readonly makes: boolean
}) {
  const { task, title, rating, evidence } = props.finding
  return (
    <li>
      <span class="hw-letter" title={copy.letters[rating]}>
        {rating}
        <span class="sr">: {copy.letters[rating]}.</span>
      </span>
      <span class="hw-finding">
        {title} <span class="hw-quiet">({copy.log(evidence.join(', '))})</span>
      </span>
      {props.makes && (
        <button
          type="button"
          class="quiet-button"
          disabled={props.drills.making}
          aria-label={copy.drillNamed(title)}
          onClick={() => void props.drills.make({ tasks: [task] })}
        >
          {copy.drill}
        </button>
      )}
    </li>
  )
}

/** How a drill stands, in a word or two. */
export const standing = ({ status, result }: DrillDoc): string =>
  result === undefined ? copy.status[status] : result.passed ? copy.passed : copy.notPassed

function Drill(props: {
  readonly drill: DrillDoc
  readonly findings: readonly DrillFinding[]
  readonly makes: boolean
}) {
  const { drill } = props
  const letters = new Map(drill.result?.letters.map(({ task, rating }) => [task, rating]))
  return (
    <li>
      <p>
        <b>{standing(drill)}</b>: {copy.line(drill.code, dayOf(drill.madeAt))}
      </p>
      {drill.tasks.map((task) => {
        const letter = letters.get(task)
        return (
          <p key={task}>
            {props.findings.find((finding) => finding.task === task)?.title ?? task}
            {drill.result && <>, {letter ? copy.rated(letter) : copy.unrated}</>}
          </p>
        )
      })}
      {props.makes && (
        <p class="hw-card-tools">
          {drill.status !== 'ended' && (
            <a
              class="quiet-button"
              href={`/facilitate/${drill.exercise}`}
              aria-label={copy.consoleNamed(drill.code)}
            >
              {copy.console}
            </a>
          )}
          {drill.status === 'ended' && (
            <a
              class="quiet-button"
              href={`/report/${drill.exercise}`}
              aria-label={copy.reportNamed(drill.code)}
            >
              {copy.report}
            </a>
          )}
        </p>
      )}
    </li>
  )
}
