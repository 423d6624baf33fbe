import { createHash } from 'node:crypto'
import { readPackage } from '../../server/library/library.ts'
import type { Contents } from '../../server/bundle/contents.ts'
import { manifestPath } from '../../server/bundle/manifest.ts'
import { scenariosHere, textBeside } from '../../server/readiness/proposal.ts'
import type { Sources } from '../../server/bundle/sources.ts'
import { engineVersion } from '../../shared/log/log.ts'
import { Playbook } from '../../shared/simulate/playbook.ts'
import { playOut } from '../../shared/simulate/play.ts'
import { policies, type Team } from '../../shared/simulate/policy.ts'
import { canonical } from '../../shared/kernel/canonical.ts'
import { packageFiles, planOf } from './exercise.ts'

/** A play of the machine's own, as what a bundle is made from. */
export function playedSources(
  scenario = 'first-light',
  { team = 'expert', seed = 's1' }: { readonly team?: Team; readonly seed?: string } = {},
): Sources {
  const read = readPackage(packageFiles(scenario))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const { pack } = read
  const play = playOut(new Playbook(planOf(pack.scenario)), seed, policies[team])
  return {
    pack,
    header: {
      format: 'hotwash-log/1',
      exercise: `test-${team}-${seed}`,
      scenario: { id: pack.scenario.id, version: pack.scenario.version, hash: pack.hash },
      engine: engineVersion,
      config: play.plan.config,
      createdAt: '',
    },
    entries: play.entries,
    end: play.state.now,
    claims: [{ question: 'mfa', answer: 'yes', note: '' }],
    model: textBeside(scenariosHere, 'loss-model.yaml'),
    proposal: textBeside(scenariosHere, 'proposal.yaml'),
  }
}

/** Contents with one file changed and the manifest made to fit, as a forger would. */
export function forged(
  { manifest, files }: Contents,
  path: string,
  change: (text: string) => string,
): Contents {
  const before = Buffer.from(files.get(path) ?? []).toString()
  const after = change(before)
  if (after === before) throw new Error(`Nothing was changed in ${path}`)
  const bytes = Buffer.from(after)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const changed = {
    ...manifest,
    files: manifest.files.map((file) =>
      file.path === path ? { path, bytes: bytes.length, sha256 } : file,
    ),
  }
  const all = new Map(files).set(path, bytes)
  return { manifest: changed, files: all.set(manifestPath, Buffer.from(`${canonical(changed)}\n`)) }
}
