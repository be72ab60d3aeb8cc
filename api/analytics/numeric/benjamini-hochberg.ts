/**
 * Controls the expected share of false discoveries when a whole map is tested at once. Must not know what was tested.
 * @section d
 * @method hotspots
 * @method lisa
 * @method emerging
 * @units p, 0-1
 */

/**
 * @formula Adjusted p: sort descending, p_(i) * m / i, running minimum, capped at 1.
 * @source Benjamini & Hochberg (1995) JRSS-B 57:289
 * @shape `p` in [0, 1], or null where nothing was tested: a null stays null and does not count in m.
 * @example [0.01, 0.02, 0.03, 0.5] gives [0.04, 0.04, 0.04, 0.5].
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const order = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  order.sort((left, right) => right.value - left.value)
  const adjusted: (number | null)[] = p.map(() => null)
  let running = 1
  order.forEach(({ value, index }, k) => {
    running = Math.min(running, (value * order.length) / (order.length - k))
    adjusted[index] = running
  })
  return adjusted
}
