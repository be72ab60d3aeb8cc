/** What a measurement reports, and the few sums it needs. */

export type Reading = {
  what: string
  value: number
  unit: string
  /** Null when there is nothing to hold it against. */
  goal: Goal | null
}
/** A peer that is not installed here: not measured, and said so. */
export type Absence = { what: string; absent: string; goal: Goal | null }
type Goal = { atMost?: number; atLeast?: number }

export type Measurement = { id: string; run: () => Promise<(Reading | Absence)[]> }

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const percentile95 = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

export async function millisecondsOf(work: () => Promise<unknown> | unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The median of several goes, so that neither a warm-up nor a neighbour on the machine decides. */
export function medianSecondsOf(goes: number, work: () => unknown): number {
  return median(
    Array.from({ length: goes }, () => {
      const started = performance.now()
      work()
      return (performance.now() - started) / 1000
    }),
  )
}

/** Null where there is no goal, or nothing was measured. */
export const met = (reading: Reading | Absence): boolean | null =>
  reading.goal === null || 'absent' in reading
    ? null
    : reading.value <= (reading.goal.atMost ?? Infinity) && reading.value >= (reading.goal.atLeast ?? -Infinity)
