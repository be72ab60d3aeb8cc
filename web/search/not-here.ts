// Words every country's record may hold, but this one does not: a link made elsewhere reads well and asks for nothing known here.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { ExploreSearch } from './explore-search.ts'
import type { FilterSearch } from './filter-search.ts'
import type { MapSearch } from './map-search.ts'
import { type UnreadPart, unknownMembers } from './unread-parts.ts'

export type AddressedHere = Partial<Pick<FilterSearch, 'kinds' | 'indicator' | 'sources' | 'pcodes' | 'asOf'>> &
  Pick<MapSearch, 'pcode'> &
  Pick<ExploreSearch, 'places'>

const one = (word: string | undefined) => (word === undefined ? undefined : [word])

export const namesThings = ({ kinds, indicator, sources }: AddressedHere): boolean =>
  [kinds, indicator, sources].some((part) => part !== undefined)
/** As known on an earlier day there may have been other districts: then the API says whether it knows them. */
export const namesPlaces = ({ pcodes, pcode, places, asOf }: AddressedHere): boolean =>
  asOf === undefined && [pcodes, pcode, places].some((part) => part !== undefined)

export function thingsNotHere(search: AddressedHere, catalogue: Catalogue): UnreadPart[] {
  const kinds = catalogue.incidentKinds.filter((k) => k.records > 0).map((k) => k.id)
  const indicators = catalogue.indicators.filter((i) => i.held).map((i) => i.id)
  const sources = catalogue.sources.map((s) => s.id)
  return [
    ...unknownMembers('kinds', search.kinds, kinds, 'not-here'),
    ...unknownMembers('indicator', one(search.indicator), indicators, 'not-here'),
    ...unknownMembers('sources', search.sources, sources, 'not-here'),
  ]
}

export function placesNotHere(search: AddressedHere, places: readonly PlaceRow[]): UnreadPart[] {
  const every = places.map((p) => p.pcode)
  const districts = places.filter((p) => p.level === 'district').map((p) => p.pcode)
  return [
    ...unknownMembers('pcodes', search.pcodes, every, 'not-here'),
    ...unknownMembers('places', search.places, every, 'not-here'),
    ...unknownMembers('pcode', one(search.pcode), districts, 'not-here'),
  ]
}
