import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import type { FromServer, ToServer } from '../contract.ts'

/** With PROFILE=file what our server does between mark and report is written there, for Chromium's tools. */
const profileTo = process.env['PROFILE']

/** Tells the parent where the server listens, and how much it used between mark and report. */
export function serve(port: number): void {
  const tell = (message: FromServer): void => void process.send?.(message)
  const session = profileTo === undefined ? undefined : new Session()
  let cpu = process.cpuUsage()
  let since = performance.now()
  process.on('message', ({ say }: ToServer) => {
    if (say === 'mark') {
      cpu = process.cpuUsage()
      since = performance.now()
      return void session?.post('Profiler.start')
    }
    const { user, system } = process.cpuUsage(cpu)
    const share = (user + system) / 1000 / (performance.now() - since)
    const used = { cpu: share, rss: process.memoryUsage.rss() / 2 ** 20 }
    const report = () => tell({ say: 'used', ...used })
    if (session) void keep(session).then(report, report)
    else report()
  })
  process.on('disconnect', () => process.exit(0))
  session?.connect()
  void session?.post('Profiler.enable')
  tell({ say: 'listening', port })
}

async function keep(session: Session): Promise<void> {
  const { profile } = await session.post('Profiler.stop')
  writeFileSync(`${profileTo}`, JSON.stringify(profile))
}
