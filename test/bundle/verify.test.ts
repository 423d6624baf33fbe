import { beforeAll, describe, expect, test } from 'vitest'
import { makeBundle, signed, withSignature } from '../../server/bundle/bundle.ts'
import { contentsOf, type Contents } from '../../server/bundle/contents.ts'
import { manifestPath } from '../../server/bundle/manifest.ts'
import { passingKey } from '../../server/bundle/signing.ts'
import { verifyBundle } from '../../server/bundle/verify.ts'
import { packed } from '../../server/bundle/zip.ts'
import { forged, playedSources } from '../support/bundle.ts'

const key = passingKey()
const sources = playedSources()
let contents: Contents
let bundle: Uint8Array
beforeAll(() => {
  contents = contentsOf(sources)
  bundle = signed(contents, key)
})
const told = (bytes: Uint8Array, by?: string): string => {
  const verdict = verifyBundle(bytes, by)
  return verdict.ok ? 'verified' : verdict.first
}

test('a bundle is verified, with its events and its score', () => {
  const { events, score } = contents.manifest
  expect(verifyBundle(bundle, key.publicKey)).toEqual({
    ok: true,
    events: events.count,
    score: score.overall,
    publicKey: key.publicKey,
  })
  expect(events.count).toBeGreaterThan(20)
})

test('the same exercise and key give the same bytes', () => {
  expect(Buffer.from(makeBundle(sources, key)).equals(bundle)).toBe(true)
})

test('a bundle of another server is not taken for one of the key given', () => {
  expect(told(bundle, passingKey().publicKey)).toMatch(
    /^is signed with key [\da-f ]{24}, not with the one you gave, [\da-f ]{24}: another server made it/,
  )
})

test('a bundle of a newer format is not read, and says so', () => {
  const { manifest, files } = contents
  const later = Buffer.from(JSON.stringify({ ...manifest, format: 'hotwash-bundle/2', more: 1 }))
  const bytes = signed({ manifest, files: new Map(files).set(manifestPath, later) }, key)
  expect(told(bytes)).toBe(
    'was written by a newer version of Hotwash (hotwash-bundle/2; this one reads hotwash-bundle/1). Use that version, or a later one',
  )
})

test('a bundle of another engine names the version to verify it with', () => {
  const manifest = { ...contents.manifest, engine: '7', software: '9.1.0' }
  const files = new Map(contents.files).set(
    manifestPath,
    Buffer.from(`${JSON.stringify(manifest)}\n`),
  )
  expect(told(signed({ manifest, files }, key))).toMatch(
    /^was made by engine 7 \(Hotwash 9\.1\.0\); this is engine 1 .+Verify it with that version$/,
  )
})

describe('a bundle that was changed and signed anew is found out by playing it again', () => {
  const anew = (path: string, change: (text: string) => string): string =>
    told(signed(forged(contents, path, change), key))
  test('a better letter in the report', () => {
    expect(
      anew('report/aar.json', (text) => text.replace(/"rating":"[PSMU]"/, '"rating":"N"')),
    ).toMatch(/^differs in report\/aar\.json: [\w.]+\.rating says "N", made anew "/)
  })
  test('a kinder sentence in the text for people', () => {
    expect(anew('report/aar.md', (text) => text.replace('Exercise only', 'Audited'))).toMatch(
      /^differs in report\/aar\.md: line \d+/,
    )
  })
  test('an answer moved in time', () => {
    expect(
      anew('inputs.jsonl', (text) =>
        text.replace(/"at":(\d+),"input":\{"answer/, '"at":1,"input":{"answer'),
      ),
    ).toMatch(/inputs\.jsonl:\d+ is earlier|entry \d+ breaks the chain of inputs/)
  })
  test('an event that never happened', () => {
    expect(anew('events.jsonl', (text) => text.replace(/"seq":3/, '"seq":33'))).toMatch(
      /breaks its chain of events at event \d+/,
    )
  })
  test('a scenario made easier', () => {
    expect(anew('scenario/scenario.yaml', (text) => `${text}\n# easier`)).toBe(
      'does not read: the scenario is not the one the manifest names',
    )
  })
  test('another luck', () => {
    expect(anew('header.json', (text) => text.replace('"seed":"s1"', '"seed":"s2"'))).toBe(
      'does not read: entry 1 breaks the chain of inputs',
    )
  })
  test('ratings that nobody gave', () => {
    const rating = `[{"by":"x","kind":"adjudicated","n":1,"note":"","rating":"P","task":"nothing"}]\n`
    expect(anew('ratings.json', () => rating)).toMatch(/^differs in |cannot be made anew/)
  })
  test('a manifest with another score', () => {
    const manifest = { ...contents.manifest, score: { ...contents.manifest.score, overall: 12 } }
    const files = new Map(contents.files)
    files.set(manifestPath, Buffer.from(`${JSON.stringify(manifest)}\n`))
    expect(told(signed({ manifest, files }, key))).toMatch(/^differs in manifest\.json/)
  })
})

describe('what is no bundle is refused with a reason', () => {
  const signature = {
    algorithm: 'Ed25519',
    over: 'manifest.json',
    publicKey: key.publicKey,
    signature: '0'.repeat(128),
  } as const
  test('a text', () => {
    expect(told(Buffer.from('not a bundle'))).toMatch(/^is no archive that can be read/)
  })
  test('nothing', () => {
    expect(told(new Uint8Array())).toMatch(/^is no archive that can be read/)
  })
  test('a bundle cut short', () => {
    expect(told(bundle.slice(0, -40))).toMatch(/^is no archive that can be read/)
  })
  test('a bundle with bytes after its end', () => {
    expect(told(Buffer.concat([bundle, Buffer.from('more')]))).not.toBe('verified')
  })
  test('a signature of nobody', () => {
    expect(told(packed(withSignature(contents.files, signature)))).toMatch(
      /^has a signature that does not fit its manifest/,
    )
  })
  test('a file that nobody signed', () => {
    const files = new Map(contents.files).set('zz.json', Buffer.from('{}'))
    expect(told(signed({ ...contents, files }, key))).toBe('holds zz.json, which nobody signed')
  })
  test.each(['../evil.yaml', '/etc/passwd', 'a/b/c.yaml', 'scenario/..', 'C:\\x'])(
    'a file named %s',
    (name) => {
      const files = new Map(contents.files).set(name, Buffer.from('{}'))
      expect(told(signed({ ...contents, files }, key))).toMatch(
        /^holds a file with a name that is not allowed/,
      )
    },
  )
})
