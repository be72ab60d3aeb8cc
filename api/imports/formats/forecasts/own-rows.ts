/** Which rows of a forecast of the whole world are of this country: by its name or code, or by what the person importing said it is called. */
import { createOwnCountry } from '../../places/own-country.ts'
import { normaliseWord } from '../../reading/words.ts'
import type { ImportContext, Sample } from '../format.ts'

export function createIsOurs({ map }: Sample, { places, country }: ImportContext): (...written: string[]) => boolean {
  const own = createOwnCountry(places, country)
  const told = normaliseWord(map.get('country') ?? '')
  const known = normaliseWord(country.name)
  return (...written) =>
    written.some(
      (one) =>
        one !== '' && (own.isOurs(one) || [known, told].some((name) => name !== '' && name === normaliseWord(one))),
    )
}
