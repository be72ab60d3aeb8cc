/** What a measurement reports, and the few sums it needs. */

export type Reading = {
  what: string
  value: number
  unit: string
  /** Null when there is nothing to hold it against. */
  goal: { atMost?: number; atLeast?: number } | null
}

export type Measurement = { id: string; run: () => Promise<Reading[]> }

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export async function millisecondsOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

export const met = ({ value, goal }: Reading): boolean | null =>
  goal === null ? null : value <= (goal.atMost ?? Infinity) && value >= (goal.atLeast ?? -Infinity)
