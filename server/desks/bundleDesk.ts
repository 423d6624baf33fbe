import type { BundleWanted, Made } from '../backroom/task.ts'
import type { ReadinessDesk } from './readinessDesk.ts'
import { subjectOf } from './subject.ts'
import type { Site } from '../site.ts'
import type { ExerciseRecord } from '../store/exerciseStore.ts'
import { signatureOf } from '../bundle/bundle.ts'

/**
 * The signed bundle of an exercise in the store. Played again and packed in the back room, signed here: the key stays
 * in this thread. Rejects when the log cannot be played again.
 */
export async function bundleOf(
  site: Site,
  { texts }: ReadinessDesk,
  record: ExerciseRecord,
): Promise<Made> {
  const { header } = record
  const claims = await site.sharing.claims(header.exercise)
  const wanted: BundleWanted = { header, claims, ...texts }
  const about = await subjectOf(site, record)
  const manifest = await site.backroom.do('manifest', about, wanted)
  const signature = signatureOf(manifest, site.signingKey)
  return site.backroom.do('bundle', about, { ...wanted, signature })
}
