/** What runs inside a thread: one calculation at a time, its progress told at most ten times a second. */
import { parentPort } from 'node:worker_threads'
import { calculations } from './calculations.ts'
import type { Job, Told } from './messages.ts'

const tellEveryMs = 100

parentPort?.on('message', ({ name, input }: Job) => {
  const say = (told: Told): void => parentPort?.postMessage(told)
  let last = 0
  const tell = (done: number, of: number): void => {
    const now = performance.now()
    if (now - last < tellEveryMs) return
    last = now
    say({ is: 'progress', done, of })
  }
  try {
    const { run } = calculations[name]
    // Each calculation is called with the input of its own name; the compiler cannot follow the pair across the thread.
    const output: unknown = Reflect.apply(run, undefined, [input, tell])
    say({ is: 'done', output })
  } catch (error) {
    say({ is: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
  }
})
