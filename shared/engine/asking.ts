import { later } from '../kernel/time.ts'
import type { Effect } from '../scenario/effect.ts'
import { holds } from './condition.ts'
import type { Happening } from './event.ts'
import type { Input } from './input.ts'
import { paced, type Plan } from './plan.ts'
import type { ExerciseState } from './state.ts'

type Asking = {
  readonly plan: Plan
  readonly state: ExerciseState
  record(happening: Happening): void
}
type Of<Type extends Input['type']> = Extract<Input, { readonly type: Type }>

/** A request for information; a prepared one is answered by itself after its time. Asking costs attention. */
export function ask(run: Asking, { seat, question: id, text }: Of<'ask'>): void {
  const { plan, state } = run
  const question = plan.scenario.questions.find((each) => each.id === id)
  const { attention } = plan.scenario
  const cost: Effect[] = attention
    ? [{ kind: 'meter', meter: attention.meter, by: -attention.ask }]
    : []
  run.record({
    type: 'asked',
    ask: state.asks.length + 1,
    seat,
    text: question?.label ?? text,
    ...(question && {
      question: question.id,
      due: later(state.now, paced(plan, question.after)),
    }),
    effects: [...(question?.effects ?? []), ...cost],
  })
}

/** The scripted reply that fits what holds when it is due; the parser has seen to it that one always does. */
export function replyByScript(run: Asking, n: number): void {
  const asked = run.state.asks.find((each) => each.n === n)
  const question = run.plan.scenario.questions.find((each) => each.id === asked?.question)
  const fits = question?.replies.find(({ when }) => !when || holds(run.plan, run.state, when))
  run.record({
    type: 'replied',
    ask: n,
    by: 'script',
    text: (fits ?? question?.replies.at(-1))?.text ?? '',
  })
}
