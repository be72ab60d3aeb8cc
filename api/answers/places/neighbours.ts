/** Who is whose neighbour among all districts, from their full outlines. Made once a data version. */
import { districtNeighbours } from '#api/analytics/spatial/district-neighbours.ts'
import type { PatternMethod } from '#api/contract/statements/methods.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { atlas } from '#api/queries/atlas.ts'
import { districtShapes } from '#api/queries/district-shapes.ts'

export type NeighbourMap = {
  /** Sorted by p-code; the neighbour lists hold places in this list. A district without an outline has none. */
  pcodes: string[]
  neighbours: number[][]
  method: PatternMethod
}

const methods = {
  queen: { code: 'neighbours-queen' },
  'queen-and-nearest-for-islands': { code: 'neighbours-queen-and-nearest' },
} as const

export const neighbourMap = rememberedForAll(async (mirror, asOf: string | null): Promise<NeighbourMap> => {
  const pcodes = (await atlas(mirror, asOf)).at('district').map((place) => place.pcode)
  const shapes = await districtShapes(mirror, { asOf })
  const drawn = pcodes.flatMap((pcode, index) => {
    const shape = shapes.get(pcode)
    return shape === undefined ? [] : [{ shape, index }]
  })
  const found = districtNeighbours(drawn.map(({ shape }) => shape))
  const neighbours: number[][] = pcodes.map(() => [])
  found.neighbours.forEach((list, at) => {
    const self = drawn[at]
    if (self !== undefined) neighbours[self.index] = list.flatMap((j) => drawn[j]?.index ?? [])
  })
  return { pcodes, neighbours, method: methods[found.method] }
})
