/**
 * What is doubtful about where something was seen: said to the sender, who may still be there and can correct it. It is kept either way.
 */
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { lyingAt } from '#api/observations/place-observation.ts'
import { districtIndex } from '#api/queries/district-locator.ts'
import type { Told } from './observations-of.ts'

export async function doubtsAbout(mirror: Mirror, told: readonly Told[]): Promise<ProblemStatement[]> {
  const index = await districtIndex(mirror)
  const doubts: ProblemStatement[] = []
  for (const { observation } of told) {
    const lying = await lyingAt(mirror, observation)
    const { position, accuracyM } = observation
    if (position === null || lying === null || lying.isFirm) continue
    const { lng, lat } = position
    const isExchanged = Math.abs(lng) <= 90 && index.locate(lat, lng) !== null
    if (lying.touched.length > 0 && accuracyM !== null) doubts.push({ code: 'position-not-exact', accuracyM })
    else doubts.push(isExchanged ? { code: 'position-exchanged', lat, lng } : { code: 'position-in-no-district' })
  }
  return doubts.filter((doubt, at) => doubts.findIndex(({ code }) => code === doubt.code) === at)
}
