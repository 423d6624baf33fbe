import type { Factors } from './factors.ts'
import type { ConstantId, LossModel } from './model.ts'
import { at, type Sheet } from './sheet.ts'

/** What the formulas read besides the draws: the rows of the model as plain numbers, and the chosen options. */
export type CostTerms = Readonly<Record<ConstantId, number>> & {
  readonly factor: Factors
  /** Chances before publication or a ceiling moves them. */
  readonly chance: {
    readonly again: number
    readonly publish: number
    readonly claim: number
    readonly regulator: number
    readonly fine: number
  }
}

export function costTerms({ constants, variables }: LossModel, factor: Factors): CostTerms {
  const values = Object.fromEntries(Object.entries(constants).map(([id, { value }]) => [id, value]))
  return {
    ...(values as Record<ConstantId, number>),
    factor,
    chance: {
      again: variables.reinfection.p * factor.reinfection,
      publish: variables.publish.p * factor.publish,
      claim: variables.claim.p * factor.communication * factor.claims,
      regulator: variables.regulator.p * factor.regulator,
      fine: variables.fine.p * factor.fine,
    },
  }
}

/** Works out every row's costs from its draws, by the formulas of domain brief §7.4. */
export function workOut(sheet: Sheet, terms: CostTerms): void {
  interruption(sheet, terms)
  responseAndRecovery(sheet, terms)
  notices(sheet, terms)
  extortion(sheet, terms)
  liability(sheet, terms)
  regulator(sheet, terms)
  reputation(sheet, terms)
}

const cents = (dollars: number): number => Math.floor(dollars * 100 + 0.5)

function interruption(sheet: Sheet, terms: CostTerms): void {
  const { size } = sheet
  const { outage, outageAgain, capacityLost, recapture, relocateCost, catchUpCost } = sheet.amount
  const { disrupted, again } = sheet.is
  const { factor, chance, relocatedIncomeLost } = terms
  const perDay = terms.proceduresPerWeek / 5
  const contribution = terms.incomePerProcedure * terms.margin
  const moved = factor.relocated
  const cost = sheet.cost['business-interruption']
  for (let i = 0; i < size; i += 1) {
    const second = at(disrupted, i) > 0 && at(sheet.luck.reinfection, i) < chance.again ? 1 : 0
    const days = at(disrupted, i) * (at(outage, i) * factor.outage + second * at(outageAgain, i))
    const share = Math.min(at(capacityLost, i) * factor.capacityLost, 1)
    const later = Math.min(at(recapture, i) * factor.recapture, 1)
    const cases = perDay * days * share
    const lost = (1 - moved) * (1 - later) + moved * relocatedIncomeLost
    const extra = moved * at(relocateCost, i) + (1 - moved) * later * at(catchUpCost, i)
    again[i] = second
    sheet.days[i] = days
    sheet.procedures[i] = cases
    cost[i] = cents(cases * (lost * contribution + extra))
  }
}

function responseAndRecovery(sheet: Sheet, terms: CostTerms): void {
  const { size } = sheet
  const { shock, response, recovery, hardening } = sheet.amount
  const { disrupted, stolen, again } = sheet.is
  const { factor, recoveryAgain, smallIncident } = terms
  for (let i = 0; i < size; i += 1) {
    const full = Math.max(at(disrupted, i), at(stolen, i))
    const scale = full + (1 - full) * smallIncident
    const rework = 1 + recoveryAgain * at(again, i)
    sheet.cost.response[i] = cents(at(shock, i) * at(response, i) * factor.response * scale)
    sheet.cost['data-recovery'][i] = cents(
      at(disrupted, i) * at(shock, i) * at(recovery, i) * rework * factor.recovery,
    )
    sheet.cost.hardening[i] = cents(full * at(hardening, i))
  }
}

function notices(sheet: Sheet, { factor }: CostTerms): void {
  const { size } = sheet
  const { records, accessed, noticeCost, callCentre, webWatch, injunction } = sheet.amount
  const { stolen } = sheet.is
  for (let i = 0; i < size; i += 1) {
    const people = at(stolen, i) * at(records, i) * Math.min(at(accessed, i) * factor.accessed, 1)
    const letters = people * at(noticeCost, i) * factor.notification
    sheet.people[i] = people
    sheet.cost.notification[i] = cents(
      letters + at(stolen, i) * (at(callCentre, i) + at(webWatch, i)),
    )
    sheet.cost.legal[i] = cents(at(stolen, i) * at(injunction, i) * factor.injunction)
  }
}

function extortion(sheet: Sheet, { factor, chance }: CostTerms): void {
  const { size } = sheet
  const { demandSize, negotiation } = sheet.amount
  const { demanded, stolen, published } = sheet.is
  for (let i = 0; i < size; i += 1) {
    const spent = at(demandSize, i) * factor.ransom + at(negotiation, i) * factor.negotiation
    sheet.cost.extortion[i] = cents(at(demanded, i) * spent)
    published[i] = at(stolen, i) > 0 && at(sheet.luck.publish, i) < chance.publish ? 1 : 0
  }
}

function liability(sheet: Sheet, terms: CostTerms): void {
  const { size } = sheet
  const { shock, claimRate, award, defence } = sheet.amount
  const { published, stolen } = sheet.is
  const { factor, chance, claimIfPublished, awardIfPublished, surest } = terms
  for (let i = 0; i < size; i += 1) {
    const likely = Math.min(chance.claim * (1 + claimIfPublished * at(published, i)), surest)
    const claimed = at(stolen, i) > 0 && at(sheet.luck.claim, i) < likely ? 1 : 0
    const claimants = at(sheet.people, i) * at(claimRate, i) * factor.communication
    const awards = claimants * at(award, i) * (1 + awardIfPublished * at(published, i))
    sheet.cost.liability[i] = cents(claimed * at(shock, i) * (awards + at(defence, i)))
  }
}

function regulator(sheet: Sheet, { factor, chance, surest }: CostTerms): void {
  const { size } = sheet
  const { regulatorCost, fineAmount } = sheet.amount
  const { stolen, regulatorActs } = sheet.is
  const likely = Math.min(chance.regulator, surest)
  for (let i = 0; i < size; i += 1) {
    const asked = at(stolen, i) > 0 && at(sheet.luck.regulator, i) < likely ? 1 : 0
    const acts = Math.max(asked, at(regulatorActs, i))
    const fined = at(stolen, i) > 0 && at(sheet.luck.fine, i) < chance.fine ? 1 : 0
    sheet.cost.regulator[i] = cents(acts * at(regulatorCost, i) * factor.regulatorCost)
    sheet.cost.fine[i] = cents(fined * at(fineAmount, i))
  }
}

function reputation(sheet: Sheet, terms: CostTerms): void {
  const { size } = sheet
  const { shock, churn } = sheet.amount
  const { stolen, published, again } = sheet.is
  const year = terms.proceduresPerWeek * 52 * terms.incomePerProcedure * terms.margin
  const { factor, churnIfPublished, churnIfAgain } = terms
  for (let i = 0; i < size; i += 1) {
    const worse =
      (1 + churnIfPublished * at(published, i)) * (1 + churnIfAgain * at(again, i)) * at(shock, i)
    sheet.cost.reputation[i] = cents(
      at(stolen, i) * year * at(churn, i) * factor.communication * worse,
    )
  }
}
