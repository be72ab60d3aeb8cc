// Which class a number falls in, and breaks that people can read. Pure.

/** breaks [20, 40]: 5 → 0, 20 → 1, 39.9 → 1, 40 → 2. */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0
  while (index < breaks.length && value >= (breaks[index] ?? Number.POSITIVE_INFINITY)) index += 1
  return index
}

/** Numbers people say: 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15 … from 0.01 to 80,000. */
const said = [-2, -1, 0, 1, 2, 3, 4].flatMap((power) =>
  [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((step) => Number(`${step}e${power}`)),
)
const nearestSaid = (value: number): number =>
  said.reduce((best, s) => (Math.abs(s - value) < Math.abs(best - value) ? s : best))

/** Up to `count` breaks that part the positive values into classes of about the same number, each break one people say. */
export function evenBreaks(values: readonly number[], count: number): number[] {
  const positive = values.filter((v) => v > 0).sort((a, b) => a - b)
  const quantiles = Array.from(
    { length: positive.length === 0 ? 0 : count },
    (_, i) => positive[Math.floor(((i + 1) / (count + 1)) * positive.length)] ?? 0,
  )
  return [...new Set(quantiles.map(nearestSaid))]
}
