/**
 * Keeps one small thing worked out from the mirror until the mirror moves on. The loader is handed what it made last, so that
 * it may keep it when nothing it depends on has changed. For things every request needs: tokens, the instance, district borders.
 */
import type { Mirror } from './mirror.ts'

export function perSeq<T>(
  load: (mirror: Mirror, previous: T | undefined) => Promise<T>,
): (mirror: Mirror) => Promise<T> {
  const kept = new WeakMap<Mirror, { seq: number; value: Promise<T>; settled?: T }>()
  return (mirror) => {
    const before = kept.get(mirror)
    if (before !== undefined && before.seq === mirror.seq) return before.value
    const now: { seq: number; value: Promise<T>; settled?: T } = {
      seq: mirror.seq,
      value: load(mirror, before?.settled).then((value) => {
        now.settled = value
        return value
      }),
    }
    now.value.catch(() => {
      if (kept.get(mirror) === now) kept.delete(mirror)
    })
    kept.set(mirror, now)
    return now.value
  }
}
