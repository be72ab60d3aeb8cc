/**
 * The sums over a map's links that every global autocorrelation statistic rests on. Must not know what is measured.
 * @section d
 * @method lisa
 * @source Cliff & Ord (1981) Spatial Processes
 * @units those of the values, squared
 */
import type { Neighbours } from './weights.ts'

export type WeightStyle = 'row-standardised' | 'binary'
export type WeightSums = {
  /** Sum of all weights. */
  s0: number
  /** Half the sum of (w_ij + w_ji)^2. */
  s1: number
  /** Sum of (w_i. + w_.i)^2. */
  s2: number
  /** Sum of w_ij z_i z_j. */
  cross: number
  /** Sum of w_ij (z_i - z_j)^2. */
  squaredDifferences: number
}

/**
 * @formula S0 = sum w_ij, S1 = 1/2 sum (w_ij + w_ji)^2, S2 = sum (w_i. + w_.i)^2, and sums of w_ij z_i z_j and
 *   w_ij (z_i - z_j)^2.
 * @shape `links` without self; `z` one value per district.
 * @example two neighbours, z 1 and -1, binary: s0 2, cross -2.
 */
export function weightSums(z: ArrayLike<number>, links: Neighbours, style: WeightStyle): WeightSums {
  const weight = links.map((list) => (list.length === 0 ? 0 : style === 'binary' ? 1 : 1 / list.length))
  const incoming = new Float64Array(links.length)
  const has = links.map((list) => new Set(list))
  const sums = { s0: 0, s1: 0, s2: 0, cross: 0, squaredDifferences: 0 }
  links.forEach((list, i) => {
    const w = weight[i]!
    for (const j of list) {
      sums.s0 += w
      sums.cross += w * z[i]! * z[j]!
      sums.squaredDifferences += w * (z[i]! - z[j]!) ** 2
      incoming[j]! += w
      const back = has[j]!.has(i) ? weight[j]! : 0
      sums.s1 += back === 0 ? w * w : ((w + back) * (w + back)) / 2
    }
  })
  links.forEach((list, i) => {
    sums.s2 += (list.length * weight[i]! + incoming[i]!) ** 2
  })
  return sums
}
