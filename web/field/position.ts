// Where the phone believes it is, and how sure it is of that. Keeps the best fix of a while, because the first is often the worst.
export type Fix = { lng: number; lat: number; accuracyM: number }
export type PositionTrouble = 'denied' | 'unavailable' | 'timeout' | 'insecure'
export type Grade = 'good' | 'fair' | 'poor' | 'rough'

/** Radius in metres up to which a fix is called so. 20 m: this building. 100 m: this street. 1 km: this village. */
export const grades: readonly { grade: Grade; upToM: number }[] = [
  { grade: 'good', upToM: 20 },
  { grade: 'fair', upToM: 100 },
  { grade: 'poor', upToM: 1000 },
]
export const gradeOf = (accuracyM: number): Grade => grades.find((g) => accuracyM <= g.upToM)?.grade ?? 'rough'
/** Good enough to stop looking. */
const goodEnoughM = 10
const lookForMs = 45_000

type Listener = { onFix: (fix: Fix) => void; onTrouble: (trouble: PositionTrouble) => void; onDone: () => void }
const troubles: Record<number, PositionTrouble> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' }

/** Looks until a fix is good, or for a while; each better fix is told. The answer stops looking. */
export function lookForPosition({ onFix, onTrouble, onDone }: Listener): () => void {
  if (!window.isSecureContext || !('geolocation' in navigator)) {
    onTrouble(window.isSecureContext ? 'unavailable' : 'insecure')
    onDone()
    return () => {}
  }
  let best: number | null = null
  const stop = () => {
    navigator.geolocation.clearWatch(watch)
    window.clearTimeout(limit)
  }
  const finish = () => {
    stop()
    if (best === null) onTrouble('timeout')
    onDone()
  }
  const limit = window.setTimeout(finish, lookForMs)
  const watch = navigator.geolocation.watchPosition(
    ({ coords }) => {
      if (best !== null && coords.accuracy >= best) return
      best = coords.accuracy
      onFix({ lng: coords.longitude, lat: coords.latitude, accuracyM: Math.round(coords.accuracy) })
      if (coords.accuracy <= goodEnoughM) finish()
    },
    (error) => {
      if (best !== null) return
      stop()
      onTrouble(troubles[error.code] ?? 'unavailable')
      onDone()
    },
    { enableHighAccuracy: true, maximumAge: 0, timeout: lookForMs },
  )
  return stop
}
