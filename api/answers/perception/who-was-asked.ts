/** Who was asked in a place's wave, against who lives there; small groups withheld so that no subtraction brings them back. */
import type { AskedGroup, Composition } from '#api/contract/participation.ts'
import type { Area } from '#api/perception/area.ts'
import type { CompositionTest } from '#api/perception/composition-test.ts'
import type { HeardSplit, Participation } from '#api/perception/participation.ts'
import { type Grouping, groupingNames } from '#data/schema/perception.ts'

export type WhoWasAsked = { groups: AskedGroup[]; compositions: Composition[] }

export function whoWasAsked(asked: Participation, test: CompositionTest, area: Area, waveId: string): WhoWasAsked {
  const splits = groupingNames.map((grouping) => {
    const heard = asked.heard(area, waveId, grouping)
    const groups = heard.groups.map((g) =>
      asked.isWithheld(area, waveId, { grouping, member: g.group }) ? withheld(grouping, g) : { grouping, ...g },
    )
    return { groups, composition: compositionOf(grouping, heard, groups, () => test(area, grouping, sharesOf(heard))) }
  })
  return {
    groups: splits.flatMap(({ groups }) => groups),
    compositions: splits.flatMap(({ composition }) => composition ?? []),
  }
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
