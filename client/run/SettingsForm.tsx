import { useEffect, useRef, useState } from 'preact/hooks'
import type { CreatedExercise, CreateExercise, ScenarioSummary } from '../../shared/wire/api.ts'
import { join, setUp } from '../copy/join.ts'
import { aloneCopy } from '../copy/alone.ts'
import { purposeCopy } from '../copy/purpose.ts'
import { call } from '../net/api.ts'
import { keepCreatedKeys } from '../net/keys.ts'
import { go } from '../ui/go.ts'
import { Icon } from '../ui/Icon.tsx'
import { Radios } from './Radios.tsx'

type Props = { readonly scenario: ScenarioSummary; readonly onBack: () => void }

const modes = ['clock', 'facilitator'] as const
const purposes = ['practice', 'assess'] as const

/** Length, team size, name and purpose of one exercise; creates it and opens the facilitator's console. */
export function SettingsForm({ scenario, onBack }: Props) {
  const sizes = scenario.teams.map((team) => team.size).toSorted((a, b) => a - b)
  const lengths = scenario.lengths.toSorted((a, b) => a.minutes - b.minutes)
  const [organisation, setOrganisation] = useState(scenario.organisation)
  const [minutes, setMinutes] = useState(scenario.lengths[0]?.minutes)
  const [size, setSize] = useState(sizes.includes(6) ? 6 : Math.max(...sizes))
  const [mode, setMode] = useState<(typeof modes)[number]>('clock')
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>('practice')
  const [alone, setAlone] = useState(60)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const team = scenario.teams.find((each) => each.size === size)

  const create = async () => {
    if (minutes === undefined || busy) return
    setBusy(true)
    const named = organisation.trim()
    const answer = await call<CreatedExercise>('/api/exercises', {
      scenario: scenario.id,
      minutes,
      roles: size,
      mode,
      purpose,
      aloneSeconds: alone,
      ...(named !== '' && named !== scenario.organisation && { organisation: named }),
    } satisfies CreateExercise)
    setBusy(false)
    if (!answer.ok) return setProblem(join.fault(answer.fault))
    const { id, keys } = answer.value
    keepCreatedKeys(id, keys)
    go(`/facilitate/${id}#${keys.facilitator}`)
  }

  return (
    <form
      class="card settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <div class="settings-head">
        <h2 ref={heading} tabIndex={-1}>
          {scenario.title}
        </h2>
        <button type="button" class="quiet-button" onClick={onBack}>
          <Icon name="back" size={16} />
          {setUp.change}
        </button>
      </div>
      <label class="field">
        <span class="field-label" id="organisation-label">
          {setUp.organisation}
        </span>
        <input
          class="input"
          value={organisation}
          maxLength={80}
          autoComplete="organization"
          aria-labelledby="organisation-label"
          aria-describedby="organisation-help"
          onInput={(event) => setOrganisation(event.currentTarget.value)}
        />
        <span class="field-help" id="organisation-help">
          {setUp.organisationHelp}
        </span>
      </label>
      <Radios
        legend={setUp.length}
        name="length"
        chosen={minutes}
        onChoose={setMinutes}
        options={lengths.map((length) => ({
          value: length.minutes,
          label: setUp.lengthOption(length.minutes),
          note: setUp.lengthParts(length.briefing, length.play, length.hotwash),
        }))}
      />
      <div>
        <Radios
          legend={setUp.team}
          name="team"
          chosen={size}
          onChoose={setSize}
          compact
          options={sizes.map((each) => ({ value: each, label: setUp.teamOption(each) }))}
        />
        <ol class="settings-seats" aria-label={setUp.teamOption(size)}>
          {team?.seats.map((seat) => (
            <li key={seat.id}>{seat.title}</li>
          ))}
        </ol>
      </div>
      <Radios
        legend={setUp.mode}
        name="mode"
        chosen={mode}
        onChoose={setMode}
        options={modes.map((each) => {
          const [label, note] = setUp.modes[each]
          return { value: each, label, note }
        })}
      />
      <Radios
        legend={purposeCopy.legend}
        name="purpose"
        chosen={purpose}
        onChoose={setPurpose}
        options={purposes.map((each) => {
          const [label, note] = purposeCopy[each]
          return { value: each, label, note }
        })}
      />
      <label class="field">
        <span class="field-label">{aloneCopy.label}</span>
        <select
          class="select"
          value={alone}
          onChange={(event) => setAlone(Number(event.currentTarget.value))}
        >
          {[0, 30, 60, 120, 300].map((seconds) => (
            <option key={seconds} value={seconds}>
              {seconds === 0 ? aloneCopy.off : aloneCopy.after(seconds)}
            </option>
          ))}
        </select>
        <span class="field-help">{aloneCopy.help}</span>
      </label>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <button class="button primary wide" aria-disabled={busy}>
        {setUp.create}
      </button>
    </form>
  )
}
