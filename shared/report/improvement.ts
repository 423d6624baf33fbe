import type { CapabilityElement } from '../kernel/capabilityElements.ts'
import type { ActionDoc, CardDoc, DebriefDoc } from '../wire/debrief.ts'

/** One row of the improvement plan (HSEEP: corrective action, capability element, owner, dates). */
export type ImprovementRow = {
  readonly n: number
  readonly capability: string | undefined
  /** The task it answers, in words. */
  readonly issue: string | undefined
  readonly action: string
  readonly element: CapabilityElement
  /** Undefined in a report without names. */
  readonly owner: string | undefined
  readonly due: string | undefined
  readonly status: ActionDoc['status']
  readonly why: string
  /** It is done only once its drill was passed. */
  readonly requiresDrill?: true
  readonly evidence: readonly number[]
}
/** What people wrote on their phones after the end, as it was grouped. */
export type HotWash = {
  readonly helped: readonly CardGroup[]
  readonly hindered: readonly CardGroup[]
  readonly pulses: readonly {
    readonly text: string
    readonly answers: number
    /** To one place; undefined without answers. */
    readonly mean: number | undefined
    readonly counts: readonly number[]
  }[]
}
export type CardGroup = {
  /** Empty: cards in no group. */
  readonly group: string
  readonly cards: readonly { readonly text: string; readonly name: string | undefined }[]
}

type Titles = ReadonlyMap<string, string>

export const improvementRows = (
  { actions }: DebriefDoc,
  tasks: Titles,
  names: boolean,
): readonly ImprovementRow[] =>
  actions.map(({ n, capability, task, what, element, owner, ...rest }) => ({
    n,
    capability,
    issue: task === undefined ? undefined : (tasks.get(task) ?? task),
    action: what,
    element,
    owner: names ? owner : undefined,
    due: rest.due,
    status: rest.status,
    why: rest.why,
    ...(rest.requiresDrill === true && { requiresDrill: true }),
    evidence: rest.evidence,
  }))

export const hotWashOf = ({ cards, pulses }: DebriefDoc, names: boolean): HotWash => ({
  helped: groups(cards, 'helped', names),
  hindered: groups(cards, 'hindered', names),
  pulses: pulses.map(({ text, counts }) => {
    const answers = counts.reduce((sum, count) => sum + count, 0)
    const total = counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
    return {
      text,
      answers,
      mean: answers === 0 ? undefined : Math.round((10 * total) / answers) / 10,
      counts,
    }
  }),
})

/** Groups in the order of their first card; cards in no group last. */
function groups(
  cards: readonly CardDoc[],
  side: CardDoc['side'],
  names: boolean,
): readonly CardGroup[] {
  const found = new Map<string, CardGroup['cards'][number][]>()
  for (const { group, text, name } of cards.filter((card) => card.side === side))
    found.set(group, [...(found.get(group) ?? []), { text, name: names ? name : undefined }])
  return [...found]
    .map(([group, own]) => ({ group, cards: own }))
    .toSorted((a, b) => Number(a.group === '') - Number(b.group === ''))
}

export const elementWords: Readonly<Record<CapabilityElement, string>> = {
  planning: 'Planning',
  organisation: 'Organisation',
  equipment: 'Equipment',
  training: 'Training',
  exercises: 'Exercises',
}
export const actionStatusWords: Readonly<Record<ActionDoc['status'], string>> = {
  open: 'open',
  done: 'done',
  dropped: 'dropped',
}
export const closesByDrill = 'closes only when its drill is passed'

/** How an action stands: `open; closes only when its drill is passed`. */
export const standingOf = ({
  status,
  why,
  requiresDrill,
}: Pick<ImprovementRow, 'status' | 'why' | 'requiresDrill'>): string =>
  [
    `${actionStatusWords[status]}${why === '' ? '' : `: ${why}`}`,
    ...(requiresDrill === true && status === 'open' ? [closesByDrill] : []),
  ].join('; ')
export const noActions = 'No corrective action was written down yet.'
export const noNames = 'Names of people are left out. What people wrote is not changed.'
