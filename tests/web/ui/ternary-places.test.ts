/** Shares in a triangle: corners, middles, and circles that do not hide each other. */
import { expect, it } from 'vitest'
import { heightOf, lineOf, placeOf, sideBySide } from '#web/ui/charts/ternary-places.ts'

const height = heightOf(100)

it('puts all of one thing in its corner, and a third of each in the middle', () => {
  expect(placeOf([1, 0, 0], 100)).toEqual({ x: 0, y: height })
  expect(placeOf([0, 1, 0], 100)).toEqual({ x: 50, y: 0 })
  expect(placeOf([0, 0, 1], 100)).toEqual({ x: 100, y: height })
  const middle = placeOf([1 / 3, 1 / 3, 1 / 3], 100)
  expect(middle.x).toBeCloseTo(50)
  expect(middle.y).toBeCloseTo((2 / 3) * height)
})

it('half of the top runs across half way up', () => {
  const { from, to } = lineOf(1, 0.5, 100)
  expect([from.y, to.y]).toEqual([height / 2, height / 2])
  expect([from.x, to.x]).toEqual([25, 75])
})

it('parts forty circles on one spot, always the same way, and leaves a lone one where it belongs', () => {
  const heap = Array.from({ length: 40 }, (_, k) => ({ x: 0, y: 0, r: 16 - 0.3 * k }))
  const lone = { x: 500, y: 500, r: 5 }
  const spots = sideBySide([...heap, lone])
  expect(spots).toEqual(sideBySide([...heap, lone]))
  for (const [i, one] of spots.slice(0, 40).entries())
    for (const [j, other] of spots.slice(0, i).entries()) {
      const needed = (heap[i]?.r ?? 0) + (heap[j]?.r ?? 0)
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(needed - 0.5)
    }
  expect(Math.hypot((spots[40]?.x ?? 0) - 500, (spots[40]?.y ?? 0) - 500)).toBeLessThan(1)
})
