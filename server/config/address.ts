import { networkInterfaces } from 'node:os'

const everywhere = new Set(['0.0.0.0', '::'])
const here = new Set(['127.0.0.1', '::1', 'localhost'])

export type Addresses = {
  /** For the person at this machine. */
  readonly own: string
  /** For others on the same network; empty when the server only answers this machine. */
  readonly network: readonly string[]
}

/** Where a server that listens on `host` and `port` is reached. */
export function addressesOf(host: string, port: number): Addresses {
  const at = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}`
  if (everywhere.has(host)) return { own: at('localhost'), network: networkAddresses().map(at) }
  return here.has(host)
    ? { own: at('localhost'), network: [] }
    : { own: at(host), network: [at(host)] }
}

const networkAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
