import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { phaserSlim } from './client/board/vitePhaser.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('./client'),
  plugins: [phaserSlim()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { fs: { allow: [at('.')] } },
  build: {
    outDir: at('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
})
