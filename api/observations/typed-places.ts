/** Places that officers wrote and nobody could find, the same words of several reports together, each with districts that may be meant. */
import { group } from 'd3-array'
import { z } from 'zod'
import type { TypedPlaces } from '#api/contract/places-to-settle.ts'
import { nameKey } from '#api/imports/places/place-names.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type Gazetteer, gazetteer } from './gazetteer.ts'

const sql = sqlFile('observations/typed-places.sql')
const written = z.array(
  z.object({ uuid: z.string(), placeText: z.string(), withinName: z.string().nullable(), observedOn: z.string() }),
)
/** At once; the rest comes up as these are placed. */
const mostRows = 50
const mostCandidates = 5
/** Parts of "Old mill, behind the market in Laskar" that are looked up by themselves. */
const mostParts = 6
/** A part is a name only where it is close to one. */
const leastLikeness = 0.8

export async function typedPlaces(mirror: Mirror): Promise<TypedPlaces> {
  const known = await gazetteer(mirror, null)
  const told = written.parse(await mirror.query(sql))
  const together = [...group(told, ({ placeText }) => nameKey(placeText) || placeText).values()].sort(
    (a, b) => b.length - a.length,
  )
  const rows = together.slice(0, mostRows).flatMap((same) => {
    const [first] = same
    const last = same.at(-1)
    if (first === undefined || last === undefined) return []
    const { placeText, withinName, observedOn } = first
    return {
      ...{ placeText, withinName, uuids: same.map(({ uuid }) => uuid) },
      ...{ firstOn: observedOn, lastOn: last.observedOn },
      candidates: candidatesFor(placeText, known),
    }
  })
  return { total: together.length, reports: told.length, rows }
}

function candidatesFor(text: string, { matcher, known }: Gazetteer): TypedPlaces['rows'][number]['candidates'] {
  const found = matcher.matchName(text).candidates
  const inParts = partsOf(text)
    .flatMap((part) => matcher.matchName(part).candidates)
    .filter(({ likeness }) => likeness >= leastLikeness)
  const districts = [...found, ...inParts]
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ pcode, name }) => {
      const district = known.byPcode.get(known.byPcode.get(pcode)?.districtPcode ?? '')
      return district === undefined ? [] : [{ pcode: district.pcode, name: district.name, as: name }]
    })
  return districts
    .filter(({ pcode }, at) => districts.findIndex((one) => one.pcode === pcode) === at)
    .slice(0, mostCandidates)
}

/** Between commas of any script, and its words from the last, where most languages we know put the town. */
function partsOf(text: string): string[] {
  const between = text.split(/[,;،؛/()–—]+/)
  const words = text.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length >= 4)
  return [...new Set([...between.slice(1), ...between.slice(0, 1), ...words.reverse()].map((part) => part.trim()))]
    .filter((part) => part !== '' && part !== text.trim())
    .slice(0, mostParts)
}
