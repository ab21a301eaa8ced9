import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{shared,electron,renderer}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Papers, signatures and PINs are slow on a busy machine with two cores; a hang is still a failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
