// How a view's figure is worked out, where there is more than one way: which estimate of a share, which form of a rate, which of
// the two statistics of a hotspot, and whether clusters in place and time may be over.
import { type HotspotStatistic, hotspotStatistics } from '#api/contract/hotspots.ts'

export const estimates = ['direct', 'smoothed', 'change'] as const
export type EstimateChoice = (typeof estimates)[number]
export const rateForms = ['exceedance', 'smoothed', 'raw'] as const
export type RateForm = (typeof rateForms)[number]

export const scanSorts = ['whole', 'ongoing'] as const
export type ScanSort = (typeof scanSorts)[number]

export type ViewChoices = { estimate: EstimateChoice; rate: RateForm; statistic: HotspotStatistic; scan: ScanSort }
export const defaultChoices: ViewChoices = {
  estimate: 'direct',
  rate: 'exceedance',
  statistic: 'gi-star',
  scan: 'whole',
}
export const isEstimate = (id: string): id is EstimateChoice => estimates.some((e) => e === id)
export const isRateForm = (id: string): id is RateForm => rateForms.some((r) => r === id)
export const isHotspotStatistic = (id: string): id is HotspotStatistic => hotspotStatistics.some((s) => s === id)
export const isScanSort = (id: string): id is ScanSort => scanSorts.some((s) => s === id)
