/** The cheapest-first queue behind rivers, roads and the growth of districts. Knows costs and cell numbers only. */
export interface Frontier {
  readonly size: number
  push(cost: number, cell: number): void
  /** The cell of least cost; of equal costs, the lower cell, so that the order never depends on the order of pushes. */
  pop(): { cost: number; cell: number } | undefined
}

export function createFrontier(): Frontier {
  const costs: number[] = []
  const cells: number[] = []
  const before = (a: number, b: number) => costs[a]! < costs[b]! || (costs[a] === costs[b] && cells[a]! < cells[b]!)
  const swap = (a: number, b: number) => {
    const cost = costs[a]!
    const cell = cells[a]!
    costs[a] = costs[b]!
    cells[a] = cells[b]!
    costs[b] = cost
    cells[b] = cell
  }
  return {
    get size() {
      return cells.length
    },
    push(cost, cell) {
      let at = costs.push(cost) - 1
      cells.push(cell)
      while (at > 0) {
        const parent = (at - 1) >> 1
        if (!before(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      if (cells.length === 0) return undefined
      const least = { cost: costs[0]!, cell: cells[0]! }
      swap(0, cells.length - 1)
      costs.pop()
      cells.pop()
      for (let at = 0; ; ) {
        let next = at
        for (const child of [2 * at + 1, 2 * at + 2]) if (child < cells.length && before(child, next)) next = child
        if (next === at) return least
        swap(at, next)
        at = next
      }
    },
  }
}
