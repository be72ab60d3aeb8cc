/**
 * Who was asked, against who lives there. Unweighted: it is about being heard, not about what was said.
 * @section k
 * @method participation
 * @method representativeness
 * @units shares 0-1; ratios without unit
 */
import { gammaSf } from '../numeric/gamma.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { wilsonInterval } from './wilson.ts'

export type Badge = 'green' | 'amber' | 'red'
export type GroupCount = {
  group: string
  /** Respondents of the group. */
  count: number
  /** The group's share of the population, 0-1. */
  populationShare: number
}
export type GroupParticipation = {
  group: string
  count: number
  share: number
  lo: number
  hi: number
  populationShare: number
  /** share / populationShare; null where nobody of the group lives there. */
  ratio: number | null
  log2Ratio: number | null
  gap: number
  badge: Badge
}
export type Representativeness =
  | {
      status: 'ok'
      n: number
      groups: GroupParticipation[]
      /** Groups that live there and were not heard at all, by name. */
      zeroGroups: string[]
      /** Share of respondents who would have to be swapped. */
      dissimilarity: number
      /** Loss from weighting back to the population; null while a group is missing. */
      postStratifiedDeff: number | null
      /** Largest weight pi/s any group would need over the smallest; null while a group is missing. */
      weightSpread: number | null
      chiSquared: number
      df: number
      p: number
      badge: Badge
    }
  | { status: 'not_tested'; reason: GapReason }

/** Participation ratios outside these bounds, beyond chance, colour the badge. @unit ratio of shares */
const AMBER = { low: 0.8, high: 1.25 }
/**
 * Participation ratios outside these bounds, beyond chance: too lopsided to speak for the district.
 * @unit ratio of shares
 */
const RED = { low: 0.5, high: 2 }

/**
 * A ratio is amber outside 0.8-1.25 and red outside 0.5-2, only if the interval excludes parity; the district takes its
 * worst group's badge.
 * @formula Participation ratio s/pi with Wilson interval for s; Duncan & Duncan (1955) dissimilarity = 1/2 sum |s - pi|;
 *   deff = n sum n_g r_g^2 / (sum n_g r_g)^2, r = pi/s; chi-squared goodness of fit.
 * @source Duncan & Duncan (1955) ASR 20:210
 * @shape Shares of the population must sum to 1 (to 1e-6).
 * @gap Nobody asked: `no-data`.
 * @example 50 women and 50 men where each is half: ratio 1, dissimilarity 0, green.
 */
export function representativeness(groups: readonly GroupCount[]): Representativeness {
  const n = groups.reduce((sum, { count }) => sum + count, 0)
  const shares = groups.reduce((sum, { populationShare }) => sum + populationShare, 0)
  if (n === 0 || groups.length === 0) return { status: 'not_tested', reason: 'no-data' }
  demand(Math.abs(shares - 1) < 1e-6, `population shares sum to 1, got ${shares}`)
  const measured = groups.map((group) => participation(group, n))
  const zeroGroups = measured.filter(({ count, populationShare }) => count === 0 && populationShare > 0)
  const living = measured.filter(({ populationShare }) => populationShare > 0)
  const chiSquared = living.reduce(
    (sum, { count, populationShare }) => sum + (count - n * populationShare) ** 2 / (n * populationShare),
    0,
  )
  const df = living.length - 1
  const heard = living.filter(({ count }) => count > 0)
  const weights = heard.reduce((sum, { count, ratio }) => sum + count / ratio!, 0)
  const squares = heard.reduce((sum, { count, ratio }) => sum + count / ratio! ** 2, 0)
  return {
    status: 'ok',
    n,
    groups: measured,
    zeroGroups: zeroGroups.map(({ group }) => group),
    dissimilarity: measured.reduce((sum, { share, populationShare }) => sum + Math.abs(share - populationShare), 0) / 2,
    postStratifiedDeff: zeroGroups.length > 0 ? null : (n * squares) / (weights * weights),
    weightSpread: zeroGroups.length > 0 ? null : spreadOf(heard.map(({ ratio }) => 1 / ratio!)),
    chiSquared,
    df,
    p: df < 1 ? 1 : gammaSf(chiSquared / 2, df / 2, 1),
    badge: worst(measured.map(({ badge }) => badge)),
  }
}

const spreadOf = (weights: readonly number[]): number => Math.max(...weights) / Math.min(...weights)

function participation({ group, count, populationShare }: GroupCount, n: number): GroupParticipation {
  const share = count / n
  const { lo, hi } = wilsonInterval(share, n)
  const ratio = populationShare > 0 ? share / populationShare : null
  const beyondChance = populationShare < lo || populationShare > hi
  return {
    group,
    count,
    share,
    lo,
    hi,
    populationShare,
    ratio,
    log2Ratio: ratio === null || ratio === 0 ? null : Math.log2(ratio),
    gap: share - populationShare,
    badge: ratio === null || !beyondChance ? 'green' : badgeOf(ratio),
  }
}

function badgeOf(ratio: number): Badge {
  if (ratio < RED.low || ratio > RED.high) return 'red'
  return ratio < AMBER.low || ratio > AMBER.high ? 'amber' : 'green'
}

const worst = (badges: readonly Badge[]): Badge =>
  badges.includes('red') ? 'red' : badges.includes('amber') ? 'amber' : 'green'
