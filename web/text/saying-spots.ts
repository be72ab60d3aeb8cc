// How a district's place in the pattern is said in words, on the map and in the panel alike.
import type { HotspotRow, LisaResult } from '#api/contract/hotspots.ts'
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
