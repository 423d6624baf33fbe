import { createHash } from 'node:crypto'
import type { ExerciseEvent } from '../../shared/engine/event.ts'
import { prepare, type Plan } from '../../shared/engine/plan.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { chained, chainHead, chainStart, type Link } from '../../shared/log/chain.ts'
import { engineVersion, startOf } from '../../shared/log/log.ts'
import { replay } from '../../shared/log/replay.ts'
import { afterActionReport } from '../../shared/report/aar.ts'
import { readinessMarkdown } from '../../shared/readiness/markdown.ts'
import type { Aar, AboutReport } from '../../shared/report/shape/aarShape.ts'
import { luckOf, luckSeeds, replayed } from '../../shared/report/luck.ts'
import { reportMarkdown } from '../../shared/report/markdown/markdown.ts'
import { recordsOf } from '../../shared/scoring/recordsOf.ts'
import { lossModelIn } from '../loss/lossModel.ts'
import { proposalIn } from '../readiness/proposal.ts'
import { readinessNow } from '../readiness/readinessOf.ts'
import { softwareVersion } from '../config/version.ts'
import { bundleFormat, manifestPath, type Manifest } from './manifest.ts'
import type { Sources } from './sources.ts'
import type { Files } from './zip.ts'

/** Replays on other lucks behind the report's section on luck. */
const luckReplays = 50

/** What a bundle says, before it is signed and packed. */
export type Contents = { readonly manifest: Manifest; readonly files: Files }

/**
 * Plays the log again and writes every file of its bundle. The same sources give the same bytes on every machine.
 * Throws when an entry is refused: the log, the scenario or the engine is not the one that wrote it.
 */
export function contentsOf(sources: Sources): Contents {
  const { pack, header, entries, end, claims } = sources
  const plan = prepare(pack.scenario, header.config)
  const { events } = replay(plan, entries, end)
  const start = chainStart(header)
  const inputs = chained(start, entries)
  const outcome = chained(start, events)
  const report = reportOf(plan, events, sources)
  const readiness = readinessNow(plan, events, {
    model: lossModelIn(sources.model),
    proposal: proposalIn(sources.proposal),
    claims,
    about: aboutOf(sources),
  })
  const texts = new Map<string, string>([
    ['claims.json', jsonOf(claims)],
    ['events.jsonl', linesOf(outcome)],
    ['header.json', jsonOf(header)],
    ['inputs.jsonl', linesOf(inputs)],
    ['loss-model.yaml', sources.model],
    ['proposal.yaml', sources.proposal],
    ['ratings.json', jsonOf(recordsOf(events))],
    ['report/aar.json', jsonOf(report)],
    ['report/aar.md', reportMarkdown(report)],
    ['report/readiness.json', jsonOf(readiness)],
    ['report/readiness.md', readinessMarkdown(readiness)],
    ...pack.files.map(({ name, text }) => [`scenario/${name}`, text] as const),
  ])
  const listed = [...texts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => [path, Buffer.from(text)] as const)
  const manifest: Manifest = {
    format: bundleFormat,
    purpose: 'Exercise only. Not an audit, not a price.',
    software: softwareVersion,
    engine: engineVersion,
    exercise: header.exercise,
    scenario: { id: header.scenario.id, version: header.scenario.version, hash: pack.hash },
    seed: header.config.seed,
    end,
    inputs: { count: inputs.length, chain: chainHead(start, inputs) },
    events: {
      count: outcome.length,
      hash: sha256(Buffer.from(canonical(events))),
      chain: chainHead(start, outcome),
    },
    score: scoreOf(report),
    files: listed.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  return { manifest, files: new Map([[manifestPath, Buffer.from(jsonOf(manifest))], ...listed]) }
}

const linesOf = (links: readonly Link<unknown>[]): string => links.map(jsonOf).join('')

/** A value as the bundle writes it: canonical JSON, ended by a line feed. */
export const jsonOf = (value: unknown): string => `${canonical(value)}\n`

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The report of a bundle: without names of people and without notes. */
function reportOf(plan: Plan, events: readonly ExerciseEvent[], sources: Sources): Aar {
  const { seed } = plan.config
  const { entries } = sources
  return afterActionReport(plan, events, {
    ...aboutOf(sources),
    luck: luckOf(
      replayed(plan, seed, entries),
      luckSeeds(seed, luckReplays).map((other) => replayed(plan, other, entries)),
    ),
  })
}

/** Which exercise it was; no names. */
function aboutOf({ header, entries }: Sources): AboutReport {
  const startedAt = startOf(entries)
  return {
    id: header.exercise,
    ...(startedAt && { startedAt }),
    log: { engine: header.engine, scenario: { hash: header.scenario.hash } },
  }
}

const scoreOf = ({ score: { overall, dimensions, caps } }: Aar): Manifest['score'] => ({
  overall: overall ? hundredths(overall.score) : null,
  dimensions: Object.fromEntries(
    dimensions.map((each) => [each.id, each.kind === 'scored' ? hundredths(each.score) : null]),
  ),
  caps: caps.map(({ id }) => id),
})
const hundredths = (score: number): number => Math.round(score * 100) / 100
