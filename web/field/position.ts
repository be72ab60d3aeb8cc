// Where the phone believes it is, and how sure it is of that. Listens for a while, because the first fix is often the worst, and takes the
// mean of what it heard.
import { type AveragedFix, averaged, type Fix } from './averaged-fix.ts'

export type PositionTrouble = 'denied' | 'unavailable' | 'timeout' | 'insecure'
export type Grade = 'good' | 'fair' | 'poor' | 'rough'

/** Radius in metres up to which a fix is called so. 20 m: this building. 100 m: this street. 1 km: this village. */
export const grades: readonly { grade: Grade; upToM: number }[] = [
  { grade: 'good', upToM: 20 },
  { grade: 'fair', upToM: 100 },
  { grade: 'poor', upToM: 1000 },
]
export const gradeOf = (accuracyM: number): Grade => grades.find((g) => accuracyM <= g.upToM)?.grade ?? 'rough'
/** Good enough to stop looking, once it was heard a few times. */
const goodEnoughM = 10
const enoughFixes = 5
/** A phone that is sure of itself and says no more has nothing better to say. */
const quietMs = 6_000
const lookForMs = 45_000

type Listener = { onFix: (fix: AveragedFix) => void; onTrouble: (trouble: PositionTrouble) => void; onDone: () => void }
const troubles: Record<number, PositionTrouble> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' }

/** Looks until the mean of several fixes is good, or for a while; the mean so far is told each time. The answer stops looking. */
export function lookForPosition({ onFix, onTrouble, onDone }: Listener): () => void {
  if (!window.isSecureContext || !('geolocation' in navigator)) {
    onTrouble(window.isSecureContext ? 'unavailable' : 'insecure')
    onDone()
    return () => {}
  }
  const heard: Fix[] = []
  let quiet: number | undefined
  const stop = () => {
    navigator.geolocation.clearWatch(watch)
    window.clearTimeout(limit)
    window.clearTimeout(quiet)
  }
  const finish = () => {
    stop()
    if (heard.length === 0) onTrouble('timeout')
    onDone()
  }
  const limit = window.setTimeout(finish, lookForMs)
  const watch = navigator.geolocation.watchPosition(
    ({ coords }) => {
      heard.push({ lng: coords.longitude, lat: coords.latitude, accuracyM: coords.accuracy })
      const mean = averaged(heard)
      if (mean === null) return
      onFix(mean)
      window.clearTimeout(quiet)
      if (mean.accuracyM > goodEnoughM) return
      if (mean.fixes >= enoughFixes) finish()
      else quiet = window.setTimeout(finish, quietMs)
    },
    (error) => {
      if (heard.length > 0) return
      stop()
      onTrouble(troubles[error.code] ?? 'unavailable')
      onDone()
    },
    { enableHighAccuracy: true, maximumAge: 0, timeout: lookForMs },
  )
  return stop
}
