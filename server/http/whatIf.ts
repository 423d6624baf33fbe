import { Router } from 'express'
import type { DecisionId } from '../../shared/kernel/ids.ts'
import type { ExerciseTime } from '../../shared/kernel/time.ts'
import type { Answer } from '../../shared/kernel/answer.ts'
import { whatIfMessage, type WhatIfAnswer } from '../../shared/wire/whatIf.ts'
import { subjectOf } from '../desks/subject.ts'
import type { Site } from '../site.ts'
import { afterEnd } from './afterEnd.ts'
import { bodyOf } from '../door/body.ts'
import { HttpError } from '../door/errors.ts'

/** `GET …/what-if` lists what may be taken otherwise; `POST …/what-if` tells what would have come of it. */
export function whatIfRoutes(site: Site): Router {
  const { backroom, scenariosDir } = site
  return Router()
    .get('/api/exercises/:id/what-if', async (request, response) => {
      const { record } = await afterEnd(site, request, 'what-if')
      response.json(await backroom.do('asked', await subjectOf(site, record), { scenariosDir }))
    })
    .post('/api/exercises/:id/what-if', async (request, response) => {
      const { record } = await afterEnd(site, request, 'what-if')
      const { decision, answer, at, follow } = bodyOf(request, whatIfMessage)
      const change = {
        decision: decision as DecisionId,
        answer: answer === null ? ('not answered' as const) : (answer as Answer | undefined),
        at: at as ExerciseTime | undefined,
      }
      const about = await subjectOf(site, record)
      const result = await backroom.do('what-if', about, { change, follow, scenariosDir })
      if (!result.ok) {
        const { code } = result.refusal
        const field = code === 'no-such-decision' ? 'decision' : 'answer'
        throw new HttpError(422, code, whyNot[code] ?? otherwise, field)
      }
      const told: WhatIfAnswer = { ...result.whatIf, loss: result.loss }
      response.json(told)
    })
}

const whyNot: Readonly<Record<string, string>> = {
  'no-such-decision': 'This scenario has no such decision.',
  'decision-not-open':
    'The decision was not open at that moment. Choose a time after it was asked.',
  paused: 'Play was paused at that moment. Choose another time.',
  ended: 'Play had ended by then. Choose an earlier time.',
  'not-started': 'Play had not started by then. Choose a later time.',
  'wrong-kind-of-answer': 'This decision takes another kind of answer.',
  'no-such-option': 'This decision has no such option.',
  'pick-between': 'This is too many or too few options for this decision.',
  'cases-missing': 'Every procedure needs an answer.',
  'slots-full': 'The other hospital has fewer places than that.',
  'out-of-range': 'This range is outside what can be given.',
}
const otherwise = 'This answer could not be given then. Choose another answer or time.'
