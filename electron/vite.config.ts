import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Processes and threads of their own are files named `*-worker.ts`, started by their address beside the starter. */
const workers = readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('-worker.ts'),
)

const builtWorkerNames: Plugin = {
  name: 'built-worker-names',
  transform: code =>
    code.includes('-worker.ts')
      ? { code: code.replace(/-worker\.ts(?=['"])/g, '-worker.js'), map: null }
      : undefined,
}

/** Main and workers stay one file a module, so that each finds the others where the sources have them. */
export default defineConfig({
  root,
  cacheDir: path.join(root, '.cache/vite-electron'),
  publicDir: false,
  plugins: [builtWorkerNames],
  build: {
    ssr: true,
    outDir: path.join(root, 'dist'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: ['electron/main.ts', ...workers.map(file => `electron/${file}`)].map(file =>
        path.join(root, file),
      ),
      external: [/^electron$/, /^node:/, /^[^./#]/],
      output: {
        format: 'esm',
        preserveModules: true,
        preserveModulesRoot: root,
        entryFileNames: '[name].js',
      },
    },
  },
})
