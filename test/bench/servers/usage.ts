import type { FromServer, ToServer } from '../contract.ts'

/** Tells the parent where the server listens, and how much it used between mark and report. */
export function serve(port: number): void {
  const tell = (message: FromServer): void => void process.send?.(message)
  let cpu = process.cpuUsage()
  let since = performance.now()
  process.on('message', ({ say }: ToServer) => {
    if (say === 'mark') {
      cpu = process.cpuUsage()
      since = performance.now()
      return
    }
    const { user, system } = process.cpuUsage(cpu)
    const share = (user + system) / 1000 / (performance.now() - since)
    tell({ say: 'used', cpu: share, rss: process.memoryUsage.rss() / 2 ** 20 })
  })
  process.on('disconnect', () => process.exit(0))
  tell({ say: 'listening', port })
}
