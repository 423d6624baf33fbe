import type { Aar } from '../shape/aarShape.ts'
import { noNames } from '../improvement.ts'
import { storyClock } from '../storyClock.ts'
import { bannerWords } from '../words.ts'
import { analysisBlocks } from './analysis.ts'
import { heading, paragraph, strong, type Block, type Document } from './block.ts'
import { decisionBlocks } from './decisions.ts'
import { frameworkBlocks, logBlocks, methodBlocks, truthBlocks } from './endMatter.ts'
import { improvementBlocks, hotWashBlocks } from './improvementPlan.ts'
import { minuteBlocks, overviewBlocks } from './overview.ts'
import { trendBlocks } from './trendBlocks.ts'
import { mselBlocks, worldBlocks } from './world.ts'

/**
 * The after-action report and improvement plan in HSEEP's order: overview, analysis of core capabilities with
 * strengths and areas for improvement, what happened, improvement plan, sources, method, and the log it all rests on.
 */
export function aarDocument(aar: Aar): Document {
  const clock = storyClock(aar.timeZone)
  const { overview } = aar
  const provisional: readonly Block[] = aar.finished
    ? []
    : [paragraph(strong('Play has not ended. Every figure is provisional.'))]
  return {
    title: `After-action report and improvement plan: ${overview.title}`,
    subtitle: [
      overview.organisation,
      overview.startedAt && clock.date(Date.parse(overview.startedAt)),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    language: aar.language,
    banner: bannerWords,
    blocks: [
      ...provisional,
      ...(aar.names ? [] : [paragraph(noNames)]),
      heading(1, 'In one minute'),
      ...minuteBlocks(aar),
      heading(1, 'Exercise overview'),
      ...overviewBlocks(aar, clock),
      heading(1, 'Analysis of core capabilities'),
      ...analysisBlocks(aar),
      heading(1, 'What happened'),
      ...mselBlocks(aar, clock),
      ...decisionBlocks(aar, clock),
      ...worldBlocks(aar, clock),
      heading(1, 'What the team said'),
      ...hotWashBlocks(aar),
      heading(1, 'Improvement plan'),
      ...improvementBlocks(aar),
      ...trendBlocks(aar.trend, overview.id),
      heading(1, 'What was reported and what is fiction'),
      ...truthBlocks(aar),
      ...frameworkBlocks(aar),
      heading(1, 'Method and limits'),
      ...methodBlocks(aar),
      heading(1, 'The log'),
      ...logBlocks(aar, clock),
    ],
  }
}
