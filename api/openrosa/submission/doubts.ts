/**
 * What is doubtful about where something was seen: said to the sender, who may still be there and can correct it. It is kept either way.
 */
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { districtIndex } from '#api/queries/district-locator.ts'
import type { Told } from './observations-of.ts'

export async function doubtsAbout(mirror: Mirror, told: readonly Told[]): Promise<ProblemStatement[]> {
  const index = await districtIndex(mirror)
  const doubts = told.flatMap(({ observation: { position } }): ProblemStatement[] => {
    if (position === null || index.locate(position.lng, position.lat) !== null) return []
    const { lng, lat } = position
    const isExchanged = Math.abs(lng) <= 90 && index.locate(lat, lng) !== null
    return [isExchanged ? { code: 'position-exchanged', lat, lng } : { code: 'position-in-no-district' }]
  })
  return doubts.filter((doubt, at) => doubts.findIndex(({ code }) => code === doubt.code) === at)
}
