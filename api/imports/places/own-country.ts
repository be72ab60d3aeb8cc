/**
 * Which of a file's country codes is this country, where a file holds many: the one whose rows bear codes known here, or the country's
 * own code or name. Nobody's list of countries has to be believed for that.
 */
import type { PlaceBook } from './place-book.ts'

export type OwnCountry = {
  hear(country: string, pcodes: readonly string[]): void
  /** Rows without a country are this country's. */
  isOurs(country: string): boolean
}

export function createOwnCountry(places: PlaceBook, country: { pcode: string; name: string }): OwnCountry {
  const known = new Set(
    places.all.flatMap(({ pcode, aliases }) => [pcode, ...aliases]).map((code) => code.toLowerCase()),
  )
  const ours = new Set(
    [country.pcode, country.name, ...(places.country?.aliases ?? [])].map((word) => word.trim().toLowerCase()),
  )
  return {
    hear(written, pcodes) {
      if (pcodes.some((code) => known.has(code.trim().toLowerCase()))) ours.add(written.trim().toLowerCase())
    },
    isOurs: (written) => written.trim() === '' || ours.has(written.trim().toLowerCase()),
  }
}
