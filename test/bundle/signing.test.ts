import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sharedSigningKey, signedBy, signingKey } from '../../server/bundle/signing.ts'
import { migrate } from '../../server/store/migrations.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Db } from '../../server/store/db.ts'
import { removeFolder, temporaryFolder } from '../support/server.ts'

let folder: string
let db: Db
beforeEach(async () => {
  folder = temporaryFolder()
  db = openSqlite(join(folder, 'hotwash.db'))
  await migrate(db)
})
afterEach(async () => {
  await db.close()
  removeFolder(folder)
})

test('a server that moves to a shared database keeps the key of its folder there', async () => {
  const before = signingKey(folder)
  const shared = await sharedSigningKey(db, folder)
  expect(shared.publicKey).toBe(before.publicKey)
  const elsewhere = await sharedSigningKey(db, join(folder, 'another'))
  expect(elsewhere.publicKey).toBe(before.publicKey)
  const bytes = Buffer.from('a manifest')
  expect(signedBy(before.publicKey, bytes, elsewhere.sign(bytes))).toBe(true)
})

test('with a passphrase the key lies sealed, and opens with no other', async () => {
  const key = signingKey(folder, 'twelve signs at least')
  expect(readFileSync(join(folder, 'signing-key.pem'), 'utf8')).toContain('ENCRYPTED')
  expect(signingKey(folder, 'twelve signs at least').publicKey).toBe(key.publicKey)
  expect(() => signingKey(folder)).toThrow(/is sealed: set SIGNING_PASSPHRASE/)
  expect(() => signingKey(folder, 'another passphrase')).toThrow(/is sealed/)
  await expect(sharedSigningKey(db, folder, 'another passphrase')).rejects.toThrow(/is sealed/)
})
