import { open } from 'node:fs/promises'

/** Flushing waits for the disk: a few files at a time share the wait. */
const TOGETHER = 8

type Content = Uint8Array | string

/** Files on their way to the disk. */
export type FileQueue = {
  /** Takes a file on; throws what an earlier one ended with. */
  write(file: string, bytes: Content | Promise<Content>): Promise<void>
  /** Resolves when every file is on the disk; throws what the first failed with. */
  flushed(): Promise<void>
  /** Resolves when no file is being written any more, whatever became of them. */
  settled(): Promise<void>
}

export function fileQueue(): FileQueue {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  const throwFailure = () => {
    if (failures.length > 0) throw failures[0]
  }
  const settled = async () => {
    while (running.size > 0) await Promise.all(running)
  }
  return {
    settled,
    async write(file, bytes) {
      const content = Promise.resolve(bytes)
      // Its failure is told by the file it was for, or by nobody where an earlier one ended everything.
      content.catch(() => undefined)
      while (running.size >= TOGETHER) await Promise.race(running)
      throwFailure()
      const work: Promise<void> = writeFlushed(file, content)
        .catch(error => void failures.push(error))
        .finally(() => running.delete(work))
      running.add(work)
    },
    async flushed() {
      await settled()
      throwFailure()
    },
  }
}

async function writeFlushed(file: string, content: Promise<Content>): Promise<void> {
  const bytes = await content
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
