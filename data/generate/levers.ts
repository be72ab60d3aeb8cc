/** How a generator reads the story: which levers of a sort are pulled, and how they bear on a district. */
import type { Month } from '#data/schema/period.ts'
import type { Chapter, Lever } from './lever.ts'
import { waveDates } from './story.ts'

type LeverName = Lever['lever']
export type LeverOf<Name extends LeverName> = Extract<Lever, { lever: Name }>

export function leversOf<Name extends LeverName>(story: readonly Chapter[], name: Name): LeverOf<Name>[] {
  return story.flatMap(({ levers }) => levers).filter((lever): lever is LeverOf<Name> => lever.lever === name)
}

/** Districts named by any lever of this sort. */
export function districtsWith(story: readonly Chapter[], name: Exclude<LeverName, 'near-cluster'>): Set<string> {
  return new Set(leversOf(story, name).flatMap(({ pcodes }) => pcodes))
}

/** Districts nobody was ever asked in. */
export const neverAsked = (story: readonly Chapter[]): Set<string> =>
  new Set(leversOf(story, 'sampling-points').flatMap(({ pcodes, points }) => (points === 0 ? pcodes : [])))

/** What a district's incidents are multiplied by in a month. */
export function violenceTimes(story: readonly Chapter[]): (pcode: string, month: Month) => number {
  const levers = leversOf(story, 'violence')
  return (pcode, month) =>
    levers.reduce((times, lever) => {
      const applies = lever.pcodes.includes(pcode) && (lever.from ?? '') <= month && month <= (lever.to ?? '9999')
      return applies ? times * lever.times : times
    }, 1)
}

export const shareIn = (lever: LeverOf<'answers'>, wave: number): number =>
  typeof lever.shares === 'number' ? lever.shares : lever.shares[wave % waveDates.length]!

/** How much the people of a district feel danger; 0 where the story says nothing. */
export function feltDanger(story: readonly Chapter[]): (pcode: string) => number {
  const levers = leversOf(story, 'felt-danger')
  return (pcode) => levers.find(({ pcodes }) => pcodes.includes(pcode))?.degree ?? 0
}
