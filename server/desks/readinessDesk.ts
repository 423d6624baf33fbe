import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { Proposal } from '../../shared/readiness/questions.ts'
import type { Readiness } from '../../shared/readiness/shape.ts'
import type { Made, ReadinessWanted } from '../backroom/task.ts'
import { lossModelIn } from '../loss/lossModel.ts'
import { subjectOf } from './subject.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { trendRows } from './trendRows.ts'
import { proposalIn, textBeside } from '../readiness/proposal.ts'

type Wish = {
  readonly names: boolean
  /** Left out where nobody looks at it: it takes longest. */
  readonly loss?: boolean
}

/** Has the readiness reports of a server made in its back room. */
export class ReadinessDesk {
  readonly proposal: Proposal
  readonly texts: { readonly model: string; readonly proposal: string }
  readonly #site: Site

  /** Throws with every mistake when the loss model or the proposal form of the scenarios' folder cannot be read. */
  constructor(site: Site, scenariosDir: string) {
    this.#site = site
    this.texts = {
      model: textBeside(scenariosDir, 'loss-model.yaml'),
      proposal: textBeside(scenariosDir, 'proposal.yaml'),
    }
    this.proposal = proposalIn(this.texts.proposal)
    lossModelIn(this.texts.model)
  }

  async of(record: ExerciseRecord, wish: Wish): Promise<Readiness> {
    const wanted = await this.#wanted(record, wish)
    return this.#site.backroom.do('readiness', await subjectOf(this.#site, record), wanted)
  }

  /** The same as JSON, a page or a tagged PDF, with the incident record that the organisation put beside it. */
  async written(
    record: ExerciseRecord,
    { as, ...wish }: Wish & { readonly as: 'json' | 'page' | 'pdf' },
  ): Promise<Made> {
    const site = this.#site
    const context = await site.sharing.context(record.header.exercise)
    const wanted = { ...(await this.#wanted(record, wish)), as, context }
    return site.backroom.do('readiness-document', await subjectOf(site, record), wanted)
  }

  /** The charts of the hot wash as a page, without names. */
  async charts(record: ExerciseRecord, { loss }: Pick<Wish, 'loss'>): Promise<Made> {
    const wanted = await this.#wanted(record, { names: false, ...(loss !== undefined && { loss }) })
    return this.#site.backroom.do('charts', await subjectOf(this.#site, record), wanted)
  }

  async #wanted(record: ExerciseRecord, { names, loss = true }: Wish): Promise<ReadinessWanted> {
    const { store, sharing } = this.#site
    const { header } = record
    const id = header.exercise
    const people = names ? await store.participants(id) : []
    const hotWash = await store.debrief(id)
    const debrief = debriefOf(hotWash)
    const running = record.status === 'ended' ? undefined : (await store.events(id)).at(-1)?.at
    return {
      until: running,
      loss,
      trend: debrief.earlier.length > 0 ? await trendRows(this.#site, record, debrief) : [],
      texts: this.texts,
      claims: await sharing.claims(id),
      about: {
        id,
        ...(hotWash.length > 0 && { debrief }),
        ...(names && { names: Object.fromEntries(people.map(({ seat, name }) => [seat, name])) }),
        log: { engine: header.engine, scenario: { hash: header.scenario.hash } },
      },
    }
  }
}
