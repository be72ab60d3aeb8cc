/**
 * What an attacker can work out who writes every published figure as an equation over the cells: the least and the greatest value
 * each withheld cell could have, by linear programming.
 */
import loadHighs from 'highs'

export type Sum = { total: string; parts: readonly string[] }
export type Range = { least: number; greatest: number }

const highs = await loadHighs()
const perLine = 20

/**
 * `known` are the published counts; every other cell is unknown, and holds at least one, or it would have been shown as nobody
 * (`least` 0 where nobody may be withheld too). `atMost` are pairs of which the first is never more than the second.
 */
export function rangesOf(
  targets: readonly string[],
  sums: readonly Sum[],
  known: ReadonlyMap<string, number>,
  atMost: readonly (readonly [string, string])[] = [],
  least = 1,
): Map<string, Range> {
  const names = new Map<string, string>()
  const nameOf = (cell: string): string => {
    const name = names.get(cell) ?? `x${names.size}`
    names.set(cell, name)
    return name
  }
  const rows: string[] = []
  const add = (terms: readonly (readonly [sign: 1 | -1, cell: string])[], relation: '=' | '<='): void => {
    let right = 0
    const left: string[] = []
    for (const [sign, cell] of terms) {
      const value = known.get(cell)
      if (value === undefined) left.push(`${sign === 1 ? '+' : '-'} ${nameOf(cell)}`)
      else right -= sign * value
    }
    if (left.length === 0) return
    const lines = Array.from({ length: Math.ceil(left.length / perLine) }, (_, i) =>
      left.slice(i * perLine, (i + 1) * perLine).join(' '),
    )
    rows.push(` c${rows.length}: ${lines.join('\n  ')} ${relation} ${right}`)
  }
  for (const { total, parts } of sums) add([[1, total], ...parts.map((part) => [-1, part] as const)], '=')
  for (const [less, more] of atMost)
    add(
      [
        [1, less],
        [-1, more],
      ],
      '<=',
    )
  for (const target of targets) nameOf(target)
  const bounds = [...names.values()].map((name) => ` ${name} >= ${least}`).join('\n')
  const solve = (sense: 'Minimize' | 'Maximize', cell: string): number => {
    const problem = `${sense}\n obj: ${nameOf(cell)}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds}\nEnd\n`
    const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false })
    if (Status === 'Optimal') return ObjectiveValue
    if (/unbounded/i.test(Status)) return sense === 'Minimize' ? 0 : Number.POSITIVE_INFINITY
    throw new Error(`the published figures contradict each other: ${Status}`)
  }
  return new Map(
    targets.map((cell) => [
      cell,
      { least: Math.ceil(solve('Minimize', cell) - 1e-6), greatest: Math.floor(solve('Maximize', cell) + 1e-6) },
    ]),
  )
}

/** Whether a count is known to within one either way. */
export const isFixed = ({ least, greatest }: Range): boolean => greatest - least <= 2
