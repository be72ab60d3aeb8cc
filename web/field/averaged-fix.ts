// Several fixes of one phone that stands still, as one. Pure.
export type Fix = { lng: number; lat: number; accuracyM: number }
/** `fixes`: of how many it is the mean. */
export type AveragedFix = Fix & { fixes: number }

/** A fix half as sure as the best says nothing that the best does not. */
const worstOfBest = 2
const metresPerDegree = 111_195
const degreesFrom = (lng: number, of: number): number => ((((lng - of + 180) % 360) + 360) % 360) - 180

/**
 * Their mean, each weighted by 1/accuracy². The radius does not shrink with their number, as it would if each erred by itself: fixes of
 * one phone in one minute err together. It is that of a typical one, and never less than how far they lie apart.
 * Example: 10 m and 10 m at one spot are 10 m; 10 m and 10 m that lie 40 m apart are 20 m. Null of none.
 */
export function averaged(all: readonly Fix[]): AveragedFix | null {
  const best = Math.min(...all.map(({ accuracyM }) => accuracyM))
  const used = all.filter(({ accuracyM }) => accuracyM <= best * worstOfBest)
  const [first] = used
  if (first === undefined) return null
  const weightOf = ({ accuracyM }: Fix): number => 1 / Math.max(1, accuracyM) ** 2
  const weight = used.reduce((sum, fix) => sum + weightOf(fix), 0)
  const mean = (of: (fix: Fix) => number): number =>
    used.reduce((sum, fix) => sum + of(fix) * weightOf(fix), 0) / weight
  const east = mean((fix) => degreesFrom(fix.lng, first.lng))
  const lat = mean((fix) => fix.lat)
  const perDegreeEast = metresPerDegree * Math.cos((lat * Math.PI) / 180)
  const apart = mean(
    (fix) => ((degreesFrom(fix.lng, first.lng) - east) * perDegreeEast) ** 2 + ((fix.lat - lat) * metresPerDegree) ** 2,
  )
  const typical = Math.sqrt(used.length / weight)
  return {
    lng: degreesFrom(first.lng + east, 0),
    lat,
    accuracyM: Math.round(Math.max(typical, Math.sqrt(apart))),
    fixes: used.length,
  }
}
