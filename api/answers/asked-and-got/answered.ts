/** Which work counts as an answer to a wish, by the closed list of wishes; and what came of one. */
import { group as groupBy } from 'd3-array'
import type { WishOutcome } from '#api/contract/asked-and-got.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { priorities } from '#data/schema/consultation.ts'

const known = new Map<string, (typeof priorities)[number]>(priorities.map((priority) => [priority.id, priority]))

/** A wish this program has no words for is told as it was written. */
export const labelOf = (priority: string): string => known.get(priority)?.label ?? priority
export const answersTo = (priority: string) => [...(known.get(priority)?.answeredBy ?? [])]

type Begun = Pick<InterventionRow, 'interventionId' | 'name' | 'kind' | 'startsOn' | 'budgetUsd'>
export type CameOf = { got: Begun[]; instead: Begun[]; outcome: WishOutcome }
/** What came of a wish of a district since the day it was first said. */
export type CameOfWish = (pcode: string, priority: string, since: string) => CameOf

export function cameOfWishes(work: readonly InterventionRow[]): CameOfWish {
  const begun = groupBy(
    work.filter(({ phase }) => phase !== 'planned'),
    ({ pcode }) => pcode,
  )
  return (pcode, priority, since) => {
    const answers = new Set(answersTo(priority))
    const there = (begun.get(pcode) ?? [])
      .filter(({ startsOn }) => startsOn >= since)
      .map(({ interventionId, name, kind, startsOn, budgetUsd }) => ({
        interventionId,
        name,
        kind,
        startsOn,
        budgetUsd,
      }))
    const got = there.filter(({ kind }) => answers.has(kind))
    const instead = there.filter(({ kind }) => !answers.has(kind))
    return { got, instead, outcome: got.length > 0 ? 'got' : instead.length > 0 ? 'else' : 'nothing' }
  }
}
