// How far somebody's role reaches, in a sentence: with the names of places as they are called everywhere.
import { useQuery } from '@tanstack/react-query'
import type { ActorRole } from '#api/contract/session.ts'
import type { Reach } from '#data/schema/person.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'

export function useReach(): (of: Reach & { role: ActorRole }) => string {
  const { accounts, frame } = useText()
  const places = useQuery(placesQuery()).data?.rows ?? []
  const names = new Map(places.map(({ pcode, name }) => [pcode, name]))
  return ({ role, area, ceiling }) =>
    accounts.reach(
      frame.role[role],
      area === null ? accounts.everywhere : area.map((pcode) => names.get(pcode) ?? pcode).join(', '),
      accounts.ceilings[ceiling].label.toLowerCase(),
    )
}
