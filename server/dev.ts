import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createServer } from 'vite'
import { readConfig } from './config/config.ts'

/** The server, restarted when its files change, behind Vite, which serves the client from its sources. */
const read = readConfig(process.env)
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
const { port, host } = read.config
const top = resolve(import.meta.dirname, '..')

const server = spawn(process.execPath, ['--watch', resolve(top, 'server/main.ts')], {
  env: { ...process.env, PORT: String(port + 1), HOST: '127.0.0.1' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const target = `http://127.0.0.1:${port + 1}`
const vite = await createServer({
  configFile: resolve(top, 'vite.config.ts'),
  server: {
    host,
    port,
    strictPort: true,
    proxy: {
      '/api': target,
      '/matchmake': target,
      // Room sockets are /<process>/<room>?sessionId=…; Vite's own socket is at /.
      '^/[\\w-]+/[\\w-]+\\?.*sessionId=': { target, ws: true },
    },
  },
})
await vite.listen()
console.log(`Hotwash (for developers) is at http://localhost:${port}`)

let stopping = false
const stop = (): void => {
  if (stopping) return
  stopping = true
  server.kill('SIGTERM')
  vite.close().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
server.on('exit', stop)
