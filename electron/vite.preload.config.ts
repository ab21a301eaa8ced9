import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A sandboxed preload must be one CommonJS file. */
export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vite-preload'),
  publicDir: false,
  build: {
    ssr: path.join(root, 'electron/preload.ts'),
    outDir: path.join(root, 'dist/electron'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
})
