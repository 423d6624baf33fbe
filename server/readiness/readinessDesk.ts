import { debriefOf } from '../../shared/debrief/debrief.ts'
import { readinessReport } from '../../shared/readiness/readiness.ts'
import type { Readiness, ReadinessLoss } from '../../shared/readiness/shape.ts'
import type { Proposal } from '../../shared/readiness/questions.ts'
import type { LossModel } from '../../shared/loss/model.ts'
import { lossModelIn } from '../loss/lossModel.ts'
import { planOf, type Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { trendRows } from '../http/trendRows.ts'
import { LossDesk } from './lossDesk.ts'
import { proposalIn, textBeside } from './proposal.ts'
import { lossWanted, plausibilityOf } from './readinessOf.ts'

/** Makes the readiness reports of a server; its loss views are worked out beside it. */
export class ReadinessDesk {
  readonly proposal: Proposal
  readonly texts: { readonly model: string; readonly proposal: string }
  readonly #site: Site
  readonly #model: LossModel
  readonly #losses = new LossDesk()
  #plausibility: ReadinessLoss['plausibility'] | undefined

  /** Throws with every mistake when the loss model or the proposal form of the scenarios' folder cannot be read. */
  constructor(site: Site, scenariosDir: string) {
    this.#site = site
    this.texts = {
      model: textBeside(scenariosDir, 'loss-model.yaml'),
      proposal: textBeside(scenariosDir, 'proposal.yaml'),
    }
    this.proposal = proposalIn(this.texts.proposal)
    this.#model = lossModelIn(this.texts.model)
  }

  async of(record: ExerciseRecord, { names }: { readonly names: boolean }): Promise<Readiness> {
    const { store, sharing } = this.#site
    const { header } = record
    const id = header.exercise
    const plan = await planOf(this.#site, record)
    const events = await store.events(id)
    const started = (await store.entries(id)).find(({ input }) => input.type === 'start')?.wall
    const people = names ? await store.participants(id) : []
    const hotWash = await store.debrief(id)
    const wanted = lossWanted(plan, events, this.#model)
    const debrief = debriefOf(hotWash)
    const trend = debrief.earlier.length > 0 ? await trendRows(this.#site, record, debrief) : []
    return readinessReport(plan, events, {
      trend,
      model: this.#model,
      proposal: this.proposal,
      claims: await sharing.claims(id),
      about: {
        id,
        ...(started && { startedAt: started }),
        ...(hotWash.length > 0 && { debrief }),
        ...(names && { names: Object.fromEntries(people.map(({ seat, name }) => [seat, name])) }),
        log: { engine: header.engine, scenario: { hash: header.scenario.hash } },
      },
      loss: wanted && {
        report: await this.#losses.of(wanted),
        plausibility: (this.#plausibility ??= plausibilityOf(this.#model)),
      },
    })
  }
}
