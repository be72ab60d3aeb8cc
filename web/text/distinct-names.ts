// Names that tell places apart: where two bear one name, the region stands beside it, or the p-code where that is one too.
export type NamedPlace = { pcode: string; name: string }
type Place = NamedPlace & { regionName?: string | null }

const repeated = (names: readonly string[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])))
}
const beside = (name: string, words: string) => `${name} (${words})`

/** By p-code; only of those whose own name would not do. */
export function distinctNames(places: readonly Place[]): ReadonlyMap<string, string> {
  const shared = repeated(places.map(({ name }) => name))
  const alike = places.filter(({ name }) => shared.has(name))
  const withRegion = ({ pcode, name, regionName }: Place) => beside(name, regionName ?? pcode)
  const stillShared = repeated(alike.map(withRegion))
  return new Map(
    alike.map((place) => {
      const said = withRegion(place)
      return [place.pcode, stillShared.has(said) ? beside(place.name, place.pcode) : said]
    }),
  )
}
