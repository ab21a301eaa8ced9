import { parentPort, workerData } from 'node:worker_threads'
import { lookInside, type TrailPoint } from './copy-content.ts'

/** Looks into one copy in a thread of its own: thousands of signatures must not hold up whoever is scoring. */
const { file, point } = workerData as { file: string; point?: TrailPoint }
parentPort?.postMessage(lookInside(file, point))
