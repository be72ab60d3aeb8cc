/**
 * The known word somebody may have meant: fewest letters changed, added, left out or swapped with their neighbour (optimal string
 * alignment: Damerau 1964), and no more than one in four. Null when nothing is that near.
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const written = word.toLowerCase()
  let nearest: { word: string; changes: number } | null = null
  for (const candidate of known) {
    const changes = changesBetween(written, candidate.toLowerCase())
    if (changes > Math.max(1, Math.floor(candidate.length / 4))) continue
    if (nearest === null || changes < nearest.changes) nearest = { word: candidate, changes }
  }
  return nearest?.word ?? null
}

function changesBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
