import { facilitatorCopy as copy } from '../copy/facilitator.ts'
import { AnswersPanel } from './answers/AnswersPanel.tsx'
import { Asks } from './whiteCell/Asks.tsx'
import type { Controls } from './desk/controls.ts'
import { CrewLine } from './people/CrewLine.tsx'
import { DecisionsList } from './answers/DecisionsList.tsx'
import { DeedButton } from './frame/DeedButton.tsx'
import { EndCard } from './EndCard.tsx'
import { EvaluatorsPanel } from './people/EvaluatorsPanel.tsx'
import { InjectCard } from './msel/InjectCard.tsx'
import { MorePanel } from './MorePanel.tsx'
import { MselPanel } from './msel/MselPanel.tsx'
import { Notes } from './Notes.tsx'
import { Obligations } from './answers/Obligations.tsx'
import { OpenAnswers } from './answers/OpenAnswers.tsx'
import { PeoplePanel } from './people/PeoplePanel.tsx'
import { PhaseLine } from './pace/PhaseLine.tsx'
import { SeatsPanel } from './people/SeatsPanel.tsx'

/** The running exercise: people at the left, injects in the middle, what came back at the right. */
export function Console({ controls, id }: { controls: Controls; id: string }) {
  const ended = controls.session.table.get('clock')?.status === 'ended'
  return (
    <main class="console" id="main">
      <h1 class="sr">{copy.heading}</h1>
      <div class="console-left">
        <div class="console-people" role="region" aria-label={copy.people} tabIndex={0}>
          <SeatsPanel controls={controls} />
          <OpenAnswers controls={controls} />
        </div>
        {!ended && <DeedButton controls={controls} deed="time" label={copy.giveTime} />}
      </div>
      <div class="console-middle">
        <PhaseLine controls={controls} />
        <MselPanel controls={controls} />
        {ended ? <EndCard controls={controls} id={id} /> : <InjectCard controls={controls} />}
      </div>
      <div class="console-right">
        <CrewLine controls={controls} />
        {!ended && <DeedButton controls={controls} deed="speak" label={copy.speak} icon="social" />}
        <Asks controls={controls} />
        <AnswersPanel controls={controls} />
        <Notes controls={controls} />
        <DecisionsList controls={controls} />
        <Obligations controls={controls} />
        <EvaluatorsPanel controls={controls} id={id} />
        <MorePanel controls={controls} />
        <PeoplePanel controls={controls} id={id} />
      </div>
    </main>
  )
}
