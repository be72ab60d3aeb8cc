// Figures shown with one decimal that still add up to their total as shown: what rounding leaves over goes where it is missed most.
const perUnit = 10

/** [0.44, 0.44, 0.12] of 1 is [0.5, 0.4, 0.1], never 0.4 + 0.4 + 0.1. Null stays null. */
export function roundTogether(parts: readonly (number | null)[]): (number | null)[] {
  const scaled = parts.map((part) => (part === null ? null : part * perUnit))
  const whole = scaled.map((part) => (part === null ? null : Math.floor(part)))
  const total = Math.round(scaled.reduce<number>((sum, part) => sum + (part ?? 0), 0))
  const over = total - whole.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  const missed = scaled
    .flatMap((part, i) => (part === null ? [] : [{ i, lost: part - Math.floor(part) }]))
    .sort((a, b) => b.lost - a.lost || a.i - b.i)
    .slice(0, over)
    .map(({ i }) => i)
  return whole.map((part, i) => (part === null ? null : (part + (missed.includes(i) ? 1 : 0)) / perUnit))
}
