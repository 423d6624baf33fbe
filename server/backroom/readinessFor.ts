import { contextBlocks, contextPart } from '../../shared/incident/contextPart.ts'
import { readIncident } from '../../shared/incident/readIncident.ts'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import type { Plan } from '../../shared/engine/plan.ts'
import { canonical, hashOf } from '../../shared/kernel/canonical.ts'
import { assumptionsHash, type LossReport } from '../../shared/loss/lossReport.ts'
import type { LossModel } from '../../shared/loss/model.ts'
import { readinessDocument } from '../../shared/readiness/document/readinessDocument.ts'
import { readinessPage } from '../../shared/readiness/html.ts'
import type { Proposal } from '../../shared/readiness/questions.ts'
import type { AboutReport } from '../../shared/report/shape/aarShape.ts'
import { readinessReport } from '../../shared/readiness/readiness.ts'
import type { Readiness, ReadinessLoss } from '../../shared/readiness/shape.ts'
import { lossNow, type LossWanted } from '../loss/lossOf.ts'
import { lossModelIn } from '../loss/lossModel.ts'
import { proposalIn } from '../readiness/proposal.ts'
import { lossWanted, plausibilityOf } from '../readiness/readinessOf.ts'
import { Shelf } from './shelf.ts'
import type { ReadinessWanted } from './task.ts'

const models = new Shelf<{ readonly model: LossModel; readonly hash: string }>()
const proposals = new Shelf<Proposal>()
const losses = new Shelf<LossReport>()
const plausible = new Shelf<ReadinessLoss['plausibility']>()
type Texts = ReadinessWanted['texts']

/** The readiness report of a play. The loss of the same choices and luck is worked out once while it is remembered. */
export function readinessFor(
  plan: Plan,
  events: readonly ExerciseEvent[],
  { texts, about, claims, trend, loss }: ReadinessWanted & { readonly about: AboutReport },
): Readiness {
  return readinessReport(plan, events, {
    model: modelIn(texts).model,
    proposal: proposals.get(texts.proposal, () => proposalIn(texts.proposal)),
    claims,
    trend,
    about,
    loss: loss ? lossFor(plan, events, texts) : undefined,
  })
}

const modelIn = ({ model: text }: Texts) =>
  models.get(text, () => {
    const model = lossModelIn(text)
    return { model, hash: assumptionsHash(model) }
  })

/** The loss view of a play; undefined when the model knows none of its decisions. */
export function lossFor(
  plan: Plan,
  events: readonly ExerciseEvent[],
  texts: Texts,
): Omit<ReadinessLoss, 'assumed'> | undefined {
  const { model, hash } = modelIn(texts)
  const wanted = lossWanted(plan, events, model)
  return (
    wanted && {
      report: losses.get(nameOf(wanted, hash), () => lossNow(wanted)),
      plausibility: plausible.get(hash, () => plausibilityOf(model)),
    }
  )
}

const nameOf = ({ model: _model, ...rest }: LossWanted, hash: string): string =>
  hashOf(canonical({ ...rest, model: hash }))

/** The report as data, a page or a PDF, with the record of a real incident beside its scope when there is one. */
export async function readinessAs(
  as: 'json' | 'page' | 'pdf',
  report: Readiness,
  incident: string | undefined,
): Promise<string | Uint8Array> {
  const read = incident === undefined ? undefined : readIncident(incident)
  const context = read?.ok === true ? read.context : undefined
  if (as === 'json') return JSON.stringify({ ...report, incident: context })
  if (as === 'page') return readinessPage(report, context && contextPart(context))
  const { pdfOf } = await import('../document/pdf.ts')
  return pdfOf(readinessDocument(report, context && contextBlocks(context)))
}
