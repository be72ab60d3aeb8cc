// How a district's place in the pattern is said in words, on the map and in the panel alike.
import type { HotspotRow, LisaResult } from '#api/contract/hotspots.ts'
import type { ScanCluster } from '#api/contract/space-time-scan.ts'
import type { NamedPlace } from './distinct-names.ts'
import { figures } from './en/figures.ts'
import { formatCount, formatP } from './format.ts'
import type { Text } from './use-text.tsx'

type Permuted = Pick<HotspotRow, 'pPermutation'>

/** "High among high, 99 %", or why it was not tested. */
export function sayingLisa({ cluster, confidence, reason }: LisaResult, text: Text): string {
  const said = text.spots.clusters[cluster]
  if (cluster === 'not-tested') return reason === null ? said : `${said}: ${figures.reasons[reason].toLowerCase()}`
  return confidence === null ? said : text.spots.sure(said, confidence)
}

/** "Hot, 99 %", or why it was not tested. */
export function sayingHotspot({ class: sort, reason }: HotspotRow, text: Text): string {
  const said = text.map.hotspotClasses[sort]
  return sort === 'not-tested' && reason !== null ? `${said}: ${figures.reasons[reason].toLowerCase()}` : said
}

/** Null where the p comes from the formula alone. */
export const sayingPermutation = ({ pPermutation }: Permuted, draws: number, text: Text): string | null =>
  pPermutation === null ? null : text.spots.byPermutation(formatP(pPermutation), formatCount(draws))

const named = 3
/** "Melisk, Redfall", "Melisk, Redfall, Corvane and 4 more". */
export function sayingDistricts(
  districts: ScanCluster['districts'],
  nameOf: (district: NamedPlace) => string,
  text: Text,
): string {
  const { more, nowhere } = text.spots.scan
  const names = districts.slice(0, named).map(nameOf)
  if (names.length === 0) return nowhere
  const list = names.join(', ')
  return districts.length > named ? more(list, districts.length - named) : list
}

/** "p 0.001 from 999 rounds; chance alone does this about once in 100 weeks". */
export function sayingChance({ p, recurrenceWeeks }: ScanCluster, draws: number, text: Text): string {
  const { chance, noChance, recurrence } = text.spots.scan
  if (p === null) return noChance
  const said = chance(formatP(p), formatCount(draws))
  return recurrenceWeeks === null ? said : `${said}; ${recurrence(formatCount(Math.round(recurrenceWeeks)))}`
}
