// Which class a number falls in, and breaks that people can read. Pure.

/** breaks [20, 40]: 5 → 0, 20 → 1, 39.9 → 1, 40 → 2. */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0
  while (index < breaks.length && value >= (breaks[index] ?? Number.POSITIVE_INFINITY)) index += 1
  return index
}

/** 0.01, 0.02, 0.05, 0.1 … 50,000: numbers people say. */
const ladder = [-2, -1, 0, 1, 2, 3, 4].flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)))

/** `count` breaks of the ladder, the last so that about a tenth of the positive values lie above it. */
export function ladderBreaks(values: readonly number[], count: number): number[] {
  const positive = values.filter((v) => v > 0).sort((a, b) => a - b)
  const high = positive[Math.floor((positive.length - 1) * 0.9)]
  if (high === undefined) return []
  const top = Math.max(
    count - 1,
    ladder.findLastIndex((step) => step <= high),
  )
  return ladder.slice(top - count + 1, top + 1)
}
