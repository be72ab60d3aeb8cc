/**
 * The quick interval for a share: sparklines and unweighted participation. Tables use Korn-Graubard instead.
 * @section k
 * @method representativeness
 * @method participation
 * @units shares 0-1
 */
import { demand } from '../numeric/gap.ts'

/** The normal quantile of a 95 % interval. @unit standard errors */
const Z_95 = 1.959963984540054

/**
 * @formula (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.959964.
 * @source Wilson (1927) JASA 22:209
 * @shape `share` in [0, 1]; `n` effective respondents, need not be whole, > 0; `z` another quantile, Student's with few
 *   clusters.
 * @example 0.5 of 10: [0.2366, 0.7634].
 */
export function wilsonInterval(share: number, n: number, z = Z_95): { lo: number; hi: number } {
  demand(share >= 0 && share <= 1 && n > 0, 'a share lies in [0, 1] and needs n > 0')
  const z2 = z * z
  const middle = share + z2 / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return {
    lo: share === 0 ? 0 : Math.max(0, (middle - reach) / (1 + z2 / n)),
    hi: share === 1 ? 1 : Math.min(1, (middle + reach) / (1 + z2 / n)),
  }
}
