import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { phaserSlim } from './client/board/vitePhaser.ts'
import { colyseusSlim } from './client/net/viteColyseus.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests with real processes, sockets and browsers get a second chance on a shared machine. */
const retry = process.env['CI'] ? 1 : 0

const walks = (...names: readonly string[]): string[] =>
  names.map((name) => `test/e2e/${name}.e2e.ts`)

/** What waits for real minutes and for servers to stop: in CI after `npm test`, and by `npm run test:journeys`. */
const long = [
  'test/cluster/cluster.test.ts',
  'test/rooms/restart.test.ts',
  ...walks('r07-timers', 'r11-keyboard', 'r17-presence', 'r18-notes', 'r19-big-screen'),
]

/** Whole exercises with many people, and axe on every page: by `npm run test:journeys`. */
const journeys = walks('a11y', 'journeys', 'kinds', 'play', 'tree', 'triage')

/** One project per kind of test; `npm run test:unit` and `test:e2e` choose among them. */
const tests = [
  {
    name: 'unit',
    include: [
      'test/{kernel,engine,scenario,wire,view,log,scoring,report,simulate,loss,bundle,whatif,hindsight,debrief,drill,document,client,support}/**/*.test.ts',
    ],
    testTimeout: 60_000,
    isolate: false,
  },
  {
    name: 'property',
    include: ['test/properties/*.prop.test.ts'],
    testTimeout: 90_000,
    isolate: false,
  },
  {
    name: 'golden',
    include: ['test/golden/**/*.test.ts'],
    testTimeout: 30_000,
    isolate: false,
  },
  {
    name: 'room',
    exclude: long,
    include: ['test/{rooms,http,store,cli,cluster,abuse}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry,
    // Half of the processor time went into loading the server anew for each file.
    isolate: false,
  },
  {
    name: 'e2e',
    include: ['test/e2e/*.e2e.ts'],
    exclude: [...long, ...journeys],
    globalSetup: 'test/e2e/globalSetup.ts',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    retry,
    isolate: false,
    // After the others, two at a time: more would make pages late.
    sequence: { groupOrder: 1 },
    maxWorkers: 2,
  },
  ...[
    { name: 'long', include: long, groupOrder: 2 },
    { name: 'journey', include: journeys, groupOrder: 3 },
  ].map(({ groupOrder, ...which }) => ({
    ...which,
    globalSetup: 'test/e2e/globalSetup.ts',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    retry,
    sequence: { groupOrder },
    maxWorkers: 2,
  })),
  { name: 'architecture', include: ['test/architecture.test.ts'] },
].map((test) => ({
  test: {
    root: at('.'),
    environment: 'node',
    maxWorkers: 3,
    // The server and the command line are started a hundred times: what Node compiled is kept.
    env: { NODE_COMPILE_CACHE: at('./node_modules/.cache/node') },
    setupFiles: ['test/support/propertySeed.ts'],
    ...test,
  },
}))

export default defineConfig({
  root: at('./client'),
  cacheDir: at('./node_modules/.vite'),
  plugins: [phaserSlim(), colyseusSlim()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { fs: { allow: [at('.')] } },
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  test: { projects: tests },
})
