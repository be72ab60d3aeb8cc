/**
 * Runs a calculation off the main thread, so that everybody else is answered meanwhile, and keeps a list of what is running
 * for people to watch and stop. `await calculate('space-time-scan', input, about)`: `about` is the question in plain values,
 * shown in the list so that the page that asked recognises its own run. One that is stopped fails with `run.stopped`.
 */
import { randomUUID } from 'node:crypto'
import { type CalculationName, calculations, type InputOf, type Lane, type OutputOf } from './calculations.ts'
import { createLane, type Running } from './lane.ts'

export type RunRow = {
  runId: string
  calculation: CalculationName
  about: Record<string, unknown>
  /** Rounds done, of how many; both 0 while it waits its turn. */
  done: number
  of: number
}
type Held = RunRow & { running: Running }

const lanes: Record<Lane, ReturnType<typeof createLane>> = { quick: createLane(), long: createLane() }
const held = new Map<string, Held>()

export async function calculate<N extends CalculationName>(
  name: N,
  input: InputOf<N>,
  about?: Record<string, unknown>,
): Promise<OutputOf<N>>
export async function calculate(
  name: CalculationName,
  input: unknown,
  about: Record<string, unknown> = {},
): Promise<unknown> {
  const runId = randomUUID()
  const running = lanes[calculations[name].lane].run({ name, input }, (done, of) => {
    const row = held.get(runId)
    if (row !== undefined) Object.assign(row, { done, of })
  })
  held.set(runId, { runId, calculation: name, about, done: 0, of: 0, running })
  try {
    return await running.result
  } finally {
    held.delete(runId)
  }
}

export const runsNow = (): RunRow[] => [...held.values()].map(({ running: _, ...row }) => row)

/** False when nothing of that id is running any more. */
export function stopRun(runId: string): boolean {
  const run = held.get(runId)
  run?.running.stop()
  return run !== undefined
}
