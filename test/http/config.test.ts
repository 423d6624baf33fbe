import { expect, test } from 'vitest'
import { addressesOf } from '../../server/config/address.ts'
import { readConfig } from '../../server/config/config.ts'

test('without settings the server answers this machine alone, at 2567', () => {
  expect(readConfig({})).toMatchObject({ ok: true, config: { port: 2567, host: '127.0.0.1' } })
})

test.each([
  [{ PORT: 'banana' }, /^PORT is "banana": write a port number/],
  [{ PORT: '70000' }, /^PORT is "70000": write a port from 1 to 65535/],
  [{ PORT: '80.5' }, /^PORT is "80.5": write a whole port number/],
  [{ HOST: '' }, /^HOST is "": write an address/],
  [{ UNDO_SECONDS: '90' }, /^UNDO_SECONDS is "90": write from 0 to 60 seconds/],
  [{ DATA_DIR: '' }, /^DATA_DIR is "": name a folder/],
  [{ AUTH: 'open', HOST: '0.0.0.0' }, /^AUTH is "open" and HOST is "0.0.0.0": everybody on/],
  [{ AUTH: 'none' }, /^AUTH is "none": write open, link or oidc/],
  [{ AUTH: 'oidc' }, /^To sign in with a provider set OIDC_ISSUER, OIDC_CLIENT_ID/],
  [
    { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
    /must begin with https/,
  ],
  [{ REQUESTS_PER_MINUTE: '3' }, /^REQUESTS_PER_MINUTE is "3": write 60 or more/],
])('%j is refused with a sentence', (env, sentence) => {
  const read = readConfig(env)
  expect(read).toMatchObject({ ok: false, problems: [expect.stringMatching(sentence)] })
})

test.each([
  [{}, 'open'],
  [{ HOST: 'localhost' }, 'open'],
  [{ HOST: '::1' }, 'open'],
  [{ HOST: '0.0.0.0' }, 'link'],
  [{ HOST: '192.168.1.5' }, 'link'],
  [{ AUTH: 'link' }, 'link'],
  [{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, 'oidc'],
])('with %j facilitators come in by: %s', (env, how) => {
  expect(readConfig(env)).toMatchObject({ ok: true, config: { signIn: { how } } })
})

test('a server on every address tells those of the network, one on the loopback does not', () => {
  expect(addressesOf('127.0.0.1', 1)).toEqual({ own: 'http://localhost:1', network: [] })
  expect(addressesOf('0.0.0.0', 1).own).toBe('http://localhost:1')
  expect(addressesOf('10.0.0.5', 1)).toEqual({
    own: 'http://10.0.0.5:1',
    network: ['http://10.0.0.5:1'],
  })
})
