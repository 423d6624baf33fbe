import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../server/bundle/zip.ts'

const files = new Map([['one.json', Buffer.from('{}')]])

test('what was packed is unpacked', () => {
  const read = unpacked(packed(files))
  expect(
    read.ok && [...read.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  ).toEqual([['one.json', '{}']])
})

test('an archive with compressed files is refused unread, so none can grow', () => {
  const bomb = zipSync({ 'zeros.json': new Uint8Array(50_000_000) }, { level: 9 })
  expect(bomb.length).toBeLessThan(100_000)
  expect(unpacked(bomb)).toEqual({ ok: false, why: 'holds zeros.json compressed' })
})

test('an archive whose entries share their bytes is refused', () => {
  const one = Buffer.from(packed(new Map([['a.json', Buffer.alloc(2_000, 'a')]])))
  const directory = one.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const end = one.indexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const entry = one.subarray(directory, end)
  const other = Buffer.from(entry.toString('latin1').replace('a.json', 'b.json'), 'latin1')
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(2, 8)
  tail.writeUInt16LE(2, 10)
  tail.writeUInt32LE(entry.length * 2, 12)
  expect(unpacked(Buffer.concat([one.subarray(0, directory), entry, other, tail]))).toEqual({
    ok: false,
    why: 'holds more than its own size',
  })
})
