import {
  heading,
  listOr,
  paragraph,
  strong,
  type Block,
  type Document,
} from '../../report/document/block.ts'
import { playClock, storyClock } from '../../report/storyClock.ts'
import { bannerWords } from '../../report/words.ts'
import type { Readiness } from '../shape.ts'
import { methods } from '../words.ts'
import { gapBlocks, planBlocks, readinessTrend } from './after.ts'
import { cells } from './cells.ts'
import { frontBlocks, scopeBlocks } from './front.ts'
import { lossBlocks } from './loss.ts'
import { clocksBlock, controlBlocks, scoreBlocks } from './scores.ts'

/**
 * The readiness report to be set as PDF, with all that its page shows; its first section alone is enough for somebody
 * with one minute. `context` stands after the scope, such as an incident record.
 */
export function readinessDocument(readiness: Readiness, context: readonly Block[] = []): Document {
  const { overview, disclaimers, log, timeZone } = readiness
  const clock = storyClock(timeZone)
  return {
    title: `Readiness report: ${overview.title}`,
    subtitle: overview.organisation ?? '',
    language: readiness.language,
    banner: bannerWords,
    blocks: [
      ...(readiness.finished
        ? []
        : [paragraph(strong('Play has not ended. Every figure is provisional.'))]),
      heading(1, 'On one page'),
      ...frontBlocks(readiness),
      heading(1, 'Scope and limits'),
      ...scopeBlocks(readiness),
      ...context,
      heading(1, 'Scores, with the tasks behind them'),
      paragraph(methods.overall),
      ...scoreBlocks(readiness),
      heading(1, 'Eight clocks'),
      paragraph(methods.clock),
      clocksBlock(readiness, clock),
      heading(1, 'Controls: claimed and shown'),
      paragraph(methods.control),
      ...controlBlocks(readiness),
      heading(1, 'Loss view'),
      ...lossBlocks(readiness),
      heading(1, 'Where cover may have gaps'),
      ...gapBlocks(readiness),
      heading(1, 'Improvement plan'),
      ...planBlocks(readiness),
      ...readinessTrend(readiness),
      heading(1, 'What this report is not'),
      listOr(
        '',
        disclaimers.map((each) => [each]),
      ),
      heading(1, 'Log entries behind the figures'),
      {
        kind: 'table',
        caption: 'Entries of the log, in order; words that people typed are left out',
        head: ['Entry', 'Story time', 'Play time', 'What happened'],
        widths: [1, 3, 2, 9],
        rows: log.map(({ seq, when, at, text }) => ({
          seq,
          cells: cells(String(seq), clock.moment(when), playClock(at), text),
        })),
      },
    ],
  }
}
