/**
 * Bundles neighbouring circles of a space-time scan: one look at everything the circles of a bundle hold rules most of them
 * out. Made once, for all dealings of the dates. Must not know the dates.
 * @section e
 * @method space-time-scan
 * @units cases
 */

/** Points around one place in the order of their distance. */
export type Circle = {
  order: Int32Array
  /** Indices into `order` just after each step outwards: equal distances are one step. */
  steps: Int32Array
}

export type Bundle = {
  /** Every event of its circles, those of small circles first. */
  order: Int32Array
  /** For each class of sizes the index into `order` after what its circles of that class hold. */
  ends: Int32Array
  /** For each class 1 where a look can tell anything. */
  tells: Uint8Array
  /** Two halves, or a single circle with the first step of each class. */
  inside: readonly [Bundle, Bundle] | { steps: Int32Array; firstSteps: Int32Array }
}

/** Circles of one class differ by this many times the root of their size. @unit share */
const CLASS_WIDTH = 0.5
/** A bundle of more events than its class begins with and so many roots would almost never be ruled out. @unit share */
const LOOSEST = 2.5

/**
 * Smallest size of each class, and last the first size that belongs to none.
 * @formula next = k + max(1, 0.5 sqrt(k periods / window)): one more class is about half a standard deviation of the cases
 *   in the longest window.
 * @example Up to 10 cases, 4 periods, windows of 1: 1, 2, 3, 4, 6, 8, 10, 11.
 */
export function sizeClasses(most: number, periods: number, window: number): number[] {
  const classes = [1]
  for (let k = 1; k <= most; classes.push(k))
    k = Math.min(most + 1, k + Math.max(1, Math.floor(CLASS_WIDTH * spread(k, periods, window))))
  return classes
}

const spread = (k: number, periods: number, window: number): number => Math.sqrt((k * periods) / window)

/**
 * @source Kulldorff et al. (2005) PLoS Med 2:e59, the cylinders that are bundled
 * @formula A bundle's events within a class are the union over its circles; its smallest circle is the least of the class.
 * @shape `circles` at least one, neighbours side by side; a binary tree over them.
 */
export function bundle(
  circles: readonly Circle[],
  events: number,
  classes: readonly number[],
  { periods, window }: { periods: number; window: number },
): Bundle {
  const seenBy = new Int32Array(events)
  const joined = new Int32Array(events)
  let bundles = 0
  return between(0, circles.length)

  function between(from: number, until: number): Bundle {
    if (until - from === 1) return single(circles[from]!)
    const middle = (from + until) >> 1
    return join(between(from, middle), between(middle, until))
  }

  function single({ order, steps }: Circle): Bundle {
    const firstSteps = new Int32Array(classes.length)
    let step = 0
    classes.forEach((smallest, b) => {
      while (step < steps.length && steps[step]! < smallest) step++
      firstSteps[b] = step
    })
    const ends = Int32Array.from(classes.slice(1), (_, b) => steps[firstSteps[b + 1]! - 1] ?? 0)
    return { order, ends, tells: tellsOf(ends), inside: { steps, firstSteps } }
  }

  function join(left: Bundle, right: Bundle): Bundle {
    bundles++
    let size = 0
    const ends = new Int32Array(classes.length - 1)
    for (let b = 0; b < ends.length; b++) {
      for (const half of [left, right])
        for (let at = b === 0 ? 0 : half.ends[b - 1]!; at < half.ends[b]!; at++) {
          const event = half.order[at]!
          if (seenBy[event] === bundles) continue
          seenBy[event] = bundles
          joined[size++] = event
        }
      ends[b] = size
    }
    return { order: joined.slice(0, size), ends, tells: tellsOf(ends), inside: [left, right] }
  }

  function tellsOf(ends: Int32Array): Uint8Array {
    return Uint8Array.from(ends, (end, b) => {
      const smallest = classes[b]!
      return end - smallest <= LOOSEST * spread(smallest, periods, window) ? 1 : 0
    })
  }
}
