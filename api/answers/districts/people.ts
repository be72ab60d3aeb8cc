/** How many people live in a place: its own count, or the sum of its districts when every one of them was counted. */
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Area } from '#api/perception/area.ts'
import { population } from '#api/queries/population.ts'

export type People = { people: number; year: number }
export type PeopleIn = (area: Area) => People | null

export const peopleIn = rememberedForAll(
  async (mirror, { year, asOf }: { year: number; asOf: string | null }): Promise<PeopleIn> => {
    const counted = new Map<string, People>()
    for (const { pcode, people, year: counting } of await population(mirror, { year, asOf })) {
      if (people !== null && people > 0) counted.set(pcode, { people, year: counting })
    }
    return ({ pcode, districts }) => {
      const own = counted.get(pcode)
      if (own !== undefined || districts.length === 0) return own ?? null
      const parts = districts.flatMap((district) => counted.get(district) ?? [])
      if (parts.length < districts.length) return null
      return {
        people: parts.reduce((sum, part) => sum + part.people, 0),
        year: Math.min(...parts.map((part) => part.year)),
      }
    }
  },
)
