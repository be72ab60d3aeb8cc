// Names beside dots on one line: each in the first lane where it hides no other. Pure.
export type Named = { x: number; name: string }
export type InLane<T> = T & { lane: number; start: number }

/** Of the small letters of a chart, which are not all of one width. @unit px */
const LETTER = 6.4
/** Between two names, so that they do not read as one. @unit px */
const APART = 10

/** `width`: of the drawing; a name that would leave it is moved in. */
export function inLanes<T extends Named>(named: readonly T[], width: number): InLane<T>[] {
  const ends: number[] = []
  return [...named]
    .sort((one, other) => one.x - other.x)
    .map((each) => {
      const long = each.name.length * LETTER
      const start = Math.max(0, Math.min(each.x - long / 2, width - long))
      const free = ends.findIndex((end) => end + APART <= start)
      const lane = free === -1 ? ends.length : free
      ends[lane] = start + long
      return { ...each, lane, start }
    })
}

export const lanesOf = (named: readonly { lane: number }[]): number =>
  named.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
