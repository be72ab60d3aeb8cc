/**
 * The places a test looks at all at once, and those of them that are shown. A larger place of which only a part was asked for stands
 * for that part, and is tested beside the others whole.
 */
import type { Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import type { Atlas } from '#api/queries/atlas.ts'
import { areasOf, type PlacedArea } from './areas.ts'

export type AnalysedAreas = { tested: PlacedArea[]; shown: ReadonlySet<string> }

export function analysedAreas(places: Atlas, { level, pcodes }: Pick<Scope, 'level' | 'pcodes'>): AnalysedAreas {
  if (level === 'community') {
    throw problem('request.invalid', undefined, {
      level: { code: 'only-by-levels', levels: ['district', 'region', 'country'] },
    })
  }
  const asked = areasOf(places, level, pcodes)
  const shown = new Set(asked.map(({ pcode }) => pcode))
  const whole = pcodes === null ? [] : areasOf(places, level, null)
  const named = new Set(asked.map(({ place }) => place.pcode))
  return { tested: [...asked, ...whole.filter(({ place }) => !named.has(place.pcode))], shown }
}
