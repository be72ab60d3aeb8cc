/**
 * How evenly people answered across groups, where everyone who was invited is known: the R-indicator.
 * @section k
 * @method representativeness
 * @method participation
 * @units 0 to 1, without unit
 */
import { demand } from '../numeric/gap.ts'

export type ResponseGroup = {
  /** Invited people of the group, or their share of the frame in any unit. */
  invited: number
  /** How many of them answered, same unit. */
  answered: number
}

/**
 * 1 is an even response; 0 the most uneven.
 * @formula R = 1 - 2 S(rho), S the population standard deviation of response rates rho_g = answered / invited weighted
 *   by the invited.
 * @formula Groups without invitations take no part.
 * @source Schouten, Cobben & Bethlehem (2009) Survey Methodology 35:101
 * @gap Null when nobody was invited.
 * @example 50 of 100 and 10 of 100: 0.6.
 */
export function responseIndicator(groups: readonly ResponseGroup[]): number | null {
  demand(
    groups.every(({ invited, answered }) => invited >= 0 && answered >= 0 && answered <= invited),
    'nobody answers uninvited',
  )
  const invited = groups.reduce((sum, group) => sum + group.invited, 0)
  if (invited === 0) return null
  const rate = groups.reduce((sum, group) => sum + group.answered, 0) / invited
  const variance = groups.reduce(
    (sum, group) =>
      group.invited === 0 ? sum : sum + (group.invited / invited) * (group.answered / group.invited - rate) ** 2,
    0,
  )
  return Math.max(0, 1 - 2 * Math.sqrt(variance))
}
