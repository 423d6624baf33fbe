import { canonical, hashOf } from '../kernel/canonical.ts'

/** A record of a log with the hash that ties it to all before it. */
export type Link<Record> = { readonly hash: string; readonly record: Record }

/** What the first link of a chain is tied to: the header, or anything else that must not change. */
export const chainStart = (header: unknown): string => hashOf(canonical(header))

/** The hash of a record that follows `before`: SHA-256 over that hash, a line feed and the record's canonical JSON. */
export const chainHash = (before: string, record: unknown, sha256 = hashOf): string =>
  sha256(`${before}\n${canonical(record)}`)

/** Records as a chain from `start`. A changed, added, dropped or moved record changes every hash after it. */
export function chained<Record>(
  start: string,
  records: readonly Record[],
): readonly Link<Record>[] {
  let before = start
  return records.map((record) => {
    before = chainHash(before, record)
    return { hash: before, record }
  })
}

/** The hash that stands for the whole chain: the last link's, or the start's when there is none. */
export const chainHead = (start: string, links: readonly Link<unknown>[]): string =>
  links.at(-1)?.hash ?? start

/**
 * The place (from 0) of the first link whose hash does not follow from what stands before it. `sha256`: the machine's
 * own, where it has a faster one.
 */
export function brokenLink(
  start: string,
  links: readonly Link<unknown>[],
  sha256 = hashOf,
): number | undefined {
  let before = start
  const at = links.findIndex(({ hash, record }) => {
    const right = hash === chainHash(before, record, sha256)
    before = hash
    return !right
  })
  return at < 0 ? undefined : at
}
