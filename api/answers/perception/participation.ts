/** Who was heard, place by place: groups against the people who live there, those missing by name, and for how long it has been silent. */
import { rollup } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import type { Participation, ParticipationRow } from '#api/contract/participation.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type CompositionTest, compositionTest } from '#api/perception/composition-test.ts'
import type { Wave } from '#api/perception/indicator-cells.ts'
import { participation as heardBy } from '#api/perception/participation.ts'
import { sampleFrame } from '#api/perception/sample-frame.ts'
import { atlas } from '#api/queries/atlas.ts'
import { publishedAnswers } from '#api/queries/published-answers.ts'
import { groupingNames } from '#data/schema/perception.ts'
import { countMonths } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { areasOf, type PlacedArea } from '../districts/areas.ts'
import { peopleIn } from '../districts/people.ts'
import { whoWasAsked } from './who-was-asked.ts'

const splits = [...groupingNames, 'sex-age'] as const
/** Worst first. */
const order = ['nobody', 'red', 'amber', 'ok', 'unknown'] as const

export const participation = remembered(async (mirror: Mirror, scope: Scope): Promise<Participation> => {
  if (scope.level === 'community') {
    throw problem('request.invalid', undefined, {
      level: { code: 'only-by-levels', levels: ['district', 'region', 'country'] },
    })
  }
  const { asOf } = scope
  const year = Number(scope.to.slice(0, 4))
  const [places, heard, frame, tables, people] = await Promise.all([
    atlas(mirror, asOf),
    heardBy(mirror, { year, asOf }),
    sampleFrame(mirror, asOf),
    publishedAnswers(mirror, asOf),
    peopleIn(mirror, { year, asOf }),
  ])
  const published = new Set(tables.map((row) => `${row.waveId}\u0000${row.pcode}`))
  const tests = new Map<string, CompositionTest>()

  /** Also waves of which only tables are held, that say how many but not who. */
  function wavesAt(area: PlacedArea): Wave[] {
    const interviewed = heard.wavesAt(area)
    return frame.waves.filter(
      ({ waveId, endedOn }) =>
        endedOn < scope.toDate &&
        (interviewed.has(waveId) ||
          [area.pcode, ...area.districts].some((pcode) => published.has(`${waveId}\u0000${pcode}`))),
    )
  }

  async function rowOf(area: PlacedArea): Promise<ParticipationRow> {
    const { pcode, name, regionPcode, regionName } = area.place
    const last = wavesAt(area).at(-1) ?? null
    const wave = last !== null && last.endedOn >= scope.fromDate ? last : null
    const about = {
      pcode,
      name,
      regionPcode,
      regionName,
      waveId: wave?.waveId ?? null,
      asked: wave?.endedOn ?? null,
      monthsSilent: last === null ? null : countMonths(last.endedOn.slice(0, 7), scope.to) - 1,
      populationYear: people(area)?.year ?? null,
    }
    if (wave === null) return { ...about, ...silent, badge: 'not-asked' }
    const { waveId } = wave
    const all = splits.map((split) => ({ split, groups: heard.heard(area, waveId, split).groups }))
    const asked = Math.max(0, ...all.map(({ groups }) => groups.reduce((sum, g) => sum + g.respondents, 0)))
    const test = tests.get(waveId) ?? (await compositionTest(mirror, { waveId, asOf }))
    tests.set(waveId, test)
    const told = whoWasAsked(heard, test, area, waveId)
    // A badge of a withheld group would tell how few they were.
    const badges = told.groups.map(({ badge }) => badge)
    const isWithheld = heard.isWithheld(area, waveId, 'everybody')
    return {
      ...about,
      respondents: isWithheld ? null : asked,
      badge: order.find((badge) => badges.includes(badge)) ?? 'unknown',
      flagNotTested: heard.lopsided(area, waveId),
      groups: told.groups,
      compositions: told.compositions,
      zeroGroups: isWithheld
        ? []
        : all.flatMap(({ split, groups }) =>
            groups.filter((g) => g.badge === 'nobody').map((g) => ({ grouping: split, group: g.group })),
          ),
    }
  }

  const rows: ParticipationRow[] = []
  for (const area of areasOf(places, scope.level, scope.pcodes)) rows.push(await rowOf(area))
  return {
    ...(await answeredAs(mirror, scope)),
    level: scope.level,
    total: rows.length,
    rows,
    zeroGroups: countZeroGroups(rows),
    neverAsked: rows.flatMap((row) => (row.monthsSilent === null ? [row.pcode] : [])),
  }
})

const silent = { respondents: null, flagNotTested: false, groups: [], compositions: [], zeroGroups: [] }

function countZeroGroups(rows: readonly ParticipationRow[]): Participation['zeroGroups'] {
  const places = rollup(
    rows.flatMap((row) => row.zeroGroups),
    (same) => same.length,
    ({ grouping }) => grouping,
    ({ group }) => group,
  )
  return [...places]
    .flatMap(([grouping, groups]) => [...groups].map(([group, count]) => ({ grouping, group, places: count })))
    .sort((a, b) => b.places - a.places)
}
