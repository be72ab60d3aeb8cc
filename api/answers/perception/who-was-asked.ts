/** Who was asked in a place's wave, against who lives there; small groups withheld so that no subtraction brings them back. */
import { FEWEST_RESPONDENTS } from '#api/analytics/survey/precision.ts'
import type { AskedGroup, Composition } from '#api/contract/participation.ts'
import type { CompositionTest } from '#api/perception/composition-test.ts'
import { alsoWithheld } from '#api/perception/keep-private.ts'
import type { HeardSplit, Participation } from '#api/perception/participation.ts'
import type { Area } from '#api/perception/perception-book.ts'
import { type Grouping, groupingNames } from '#data/schema/perception.ts'

export type WhoWasAsked = { groups: AskedGroup[]; compositions: Composition[] }

export function whoWasAsked(asked: Participation, test: CompositionTest, area: Area, waveId: string): WhoWasAsked {
  const splits = groupingNames.map((grouping) => {
    const heard = asked.heard(area, waveId, grouping)
    const groups = shown(grouping, heard)
    return { groups, composition: compositionOf(grouping, heard, groups, () => test(area, grouping, sharesOf(heard))) }
  })
  return {
    groups: splits.flatMap(({ groups }) => groups),
    compositions: splits.flatMap(({ composition }) => composition ?? []),
  }
}

function shown(grouping: Grouping, { groups }: HeardSplit): AskedGroup[] {
  const tooFew = groups.map((g) => g.respondents > 0 && g.respondents < FEWEST_RESPONDENTS)
  const also = alsoWithheld(groups.map((g, i) => ({ n: tooFew[i] ? null : g.respondents })))
  return groups.map((g, i) => (tooFew[i] || also[i] ? withheld(grouping, g) : { grouping, ...g }))
}

const withheld = (grouping: string, g: { group: string; populationShare: number | null }): AskedGroup => ({
  grouping,
  group: g.group,
  respondents: null,
  sampleShare: null,
  lo: null,
  hi: null,
  populationShare: g.populationShare,
  ratio: null,
  log2Ratio: null,
  gap: null,
  badge: 'suppressed',
})

const sharesOf = ({ groups }: HeardSplit): Record<string, number> =>
  Object.fromEntries(
    groups.flatMap(({ group, populationShare }) =>
      populationShare === null || populationShare === 0 ? [] : [[group, populationShare]],
    ),
  )

/** The figures of a whole split would give a withheld group away: then they are withheld with it. */
function compositionOf(
  grouping: Grouping,
  { groups, whole }: HeardSplit,
  said: readonly AskedGroup[],
  test: () => ReturnType<CompositionTest>,
): Composition | null {
  if (groups.length === 0) return null
  const none = {
    grouping,
    dissimilarity: null,
    postStratifiedDeff: null,
    chiSquared: null,
    df: null,
    p: null,
    test: null,
  }
  if (said.some(({ badge }) => badge === 'suppressed')) return { ...none, reason: 'suppressed' }
  if (whole === null) return { ...none, reason: 'no-population' }
  const { dissimilarity, postStratifiedDeff } = whole
  const clustered = test()
  if (clustered !== null && clustered.status !== 'ok') {
    return { ...none, dissimilarity, postStratifiedDeff, reason: 'not-tested' }
  }
  const tested = clustered === null ? whole : { chiSquared: clustered.statistic, df: clustered.df, p: clustered.p }
  return {
    grouping,
    dissimilarity,
    postStratifiedDeff,
    chiSquared: tested.chiSquared,
    df: tested.df,
    p: tested.p,
    test: clustered === null ? 'simple-random' : 'rao-scott',
    reason: null,
  }
}
