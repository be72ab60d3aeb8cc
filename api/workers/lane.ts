/**
 * One thread and the jobs waiting for it, first come, first served. The thread starts with the first job, keeps no process
 * alive, and is ended and started anew to stop a job that runs. Must not know what is calculated.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Progress } from '#api/analytics/numeric/progress.ts'
import { problem } from '#api/contract/problems.ts'
import { sourceRoot } from '#api/source-root.ts'
import type { Job, Told } from './messages.ts'

/** Beyond this many waiting, a new job is told the server is busy rather than left to wait. */
const mostWaiting = 20

export type Running = { result: Promise<unknown>; stop: () => void }
type Queued = Job & { tell: Progress; resolve: (output: unknown) => void; reject: (error: Error) => void }

const isSource = import.meta.url.endsWith('.ts')

const threadFile = join(sourceRoot, isSource ? 'api/workers/thread-from-sources.mjs' : 'dist/server/thread.js')

export function createLane(): { run(job: Job, tell: Progress): Running } {
  let thread: Worker | null = null
  let current: Queued | null = null
  const waiting: Queued[] = []

  function next(): void {
    if (current !== null) return
    current = waiting.shift() ?? null
    if (current === null) {
      thread?.unref()
      return
    }
    thread ??= listenTo(new Worker(threadFile))
    thread.ref()
    thread.postMessage({ name: current.name, input: current.input } satisfies Job)
  }

  function settle(how: (job: Queued) => void): void {
    const job = current
    current = null
    if (job !== null) how(job)
    next()
  }

  function listenTo(started: Worker): Worker {
    started.on('message', (told: Told) => {
      if (told.is === 'progress') current?.tell(told.done, told.of)
      else if (told.is === 'done') settle((job) => job.resolve(told.output))
      else settle((job) => job.reject(told.error))
    })
    started.on('error', (error) => {
      if (thread !== started) return
      thread = null
      settle((job) => job.reject(error instanceof Error ? error : new Error(String(error))))
    })
    return started
  }

  function stop(job: Queued): void {
    const at = waiting.indexOf(job)
    if (at >= 0) waiting.splice(at, 1)
    job.reject(problem('run.stopped'))
    if (current !== job) return
    const ended = thread
    thread = null
    current = null
    void ended?.terminate()
    next()
  }

  return {
    run({ name, input }, tell) {
      if (waiting.length >= mostWaiting) throw problem('server.busy', { code: 'calculations-waiting' })
      let stopJob = (): void => {}
      const result = new Promise<unknown>((resolve, reject) => {
        const job: Queued = { name, input, tell, resolve, reject }
        stopJob = () => stop(job)
        waiting.push(job)
        next()
      })
      return { result, stop: stopJob }
    },
  }
}
