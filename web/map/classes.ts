// Which class a number falls in, and breaks that people can read. Pure.

/** How a figure is said: as a rate, a share, or a whole number. The class is that of the figure said, never of the one behind it. */
export type Saying = (value: number) => number

/** breaks [20, 40], said as whole numbers: 5 → 0, 19.4 → 0, 19.6 → 1, 39.4 → 1, 40 → 2. */
export function classOf(figure: number, breaks: readonly number[], said: Saying): number {
  const value = said(figure)
  let index = 0
  while (index < breaks.length && value >= (breaks[index] ?? Number.POSITIVE_INFINITY)) index += 1
  return index
}

/** Numbers people say: 1, 1.2, 1.5, 1.8, 2, 2.5, 3, 4 … 10, 12, 15 … from 0.01 to 80,000. */
const easy = [-2, -1, 0, 1, 2, 3, 4].flatMap((power) =>
  [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 4, 5, 6, 7, 8].map((step) => Number(`${step}e${power}`)),
)
const nearestEasy = (value: number): number =>
  easy.reduce((best, s) => (Math.abs(s - value) < Math.abs(best - value) ? s : best))

/** Share of the positive values below the first break, and above the last: tails stand out, the middle is parted evenly. */
const tail = 0.1

/** Up to `count` breaks, each a number people say, and each said differently. */
export function saidBreaks(values: readonly number[], count: number, said: Saying): number[] {
  const positive = values.filter((v) => v > 0).sort((a, b) => a - b)
  if (positive.length === 0) return []
  const at = (share: number) => positive[Math.round((positive.length - 1) * share)] ?? 0
  const shares = Array.from({ length: count }, (_, i) => tail + ((1 - 2 * tail) * i) / Math.max(1, count - 1))
  return [...new Set(shares.map((share) => said(nearestEasy(at(share)))))]
}
