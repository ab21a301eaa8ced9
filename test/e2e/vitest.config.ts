import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One window at a time: the machines that run this are small and a seat belongs to one person. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    // The steps of one meeting follow each other: after the first failure the rest says nothing new.
    bail: 1,
  },
})
