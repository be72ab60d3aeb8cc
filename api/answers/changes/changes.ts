/**
 * Two periods, place by place: the figure in each, the change with its interval, and what may be said of it once all places are
 * tested together. Nothing is told of a change where one of its sides is withheld or too imprecise to show.
 */
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { type ChangeRow, type Changes, type ChangeVerdict, changeVerdicts } from '#api/contract/changes.ts'
import { problem } from '#api/contract/problems.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { untested } from '#api/perception/change-of-share.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { atlas } from '#api/queries/atlas.ts'
import { indicatorPhrase } from '#api/queries/known-indicators.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { answeredAs } from '../answered-as.ts'
import { areasOf, type PlacedArea } from '../districts/areas.ts'
import { incidentChanges } from './incident-changes.ts'
import type { Compared } from './periods.ts'

/** Of the changes called, at most this share is expected to be chance. */
const FALSE_CLAIMS = 0.05

type Measured = Pick<ChangeRow, 'incidents' | 'answers'>
type Told = Measured & { area: PlacedArea; p: number | null; isUp: boolean; gap: ChangeVerdict }

export const changes = remembered(async (mirror: Mirror, { of, base, now }: Compared): Promise<Changes> => {
  const { level, asOf } = now
  if (level === 'community')
    throw problem('request.invalid', undefined, {
      level: { code: 'only-by-levels', levels: ['district', 'region', 'country'] },
    })
  const areas = areasOf(await atlas(mirror, asOf), level, now.pcodes)
  const { told, dispersion } = of === 'incidents' ? await ofIncidents() : await ofAnswers()
  const adjusted = benjaminiHochberg(told.map(({ p }) => p))
  const rows = told.map(({ area: { place }, incidents, answers, p, isUp, gap }, i): ChangeRow => {
    const pAdjusted = adjusted[i] ?? null
    const isTold = pAdjusted !== null && pAdjusted <= FALSE_CLAIMS
    return {
      pcode: place.pcode,
      name: place.name,
      regionPcode: place.regionPcode,
      regionName: place.regionName,
      incidents,
      answers,
      pAdjusted,
      verdict: p === null ? gap : !isTold ? 'cannot-tell' : isUp ? 'up' : 'down',
    }
  })
  const count = (verdict: ChangeVerdict): number => rows.filter((row) => row.verdict === verdict).length
  return {
    ...(await answeredAs(mirror, now)),
    base: { from: base.from, to: base.to },
    of,
    level,
    indicator: now.indicator,
    kinds: now.kinds ?? [...violentKinds],
    falseClaims: FALSE_CLAIMS,
    tested: told.filter(({ p }) => p !== null).length,
    dispersion,
    total: rows.length,
    counts: Object.fromEntries(changeVerdicts.map((verdict) => [verdict, count(verdict)])) as Changes['counts'],
    finding: {
      code: 'periods-compared',
      of,
      phrase: await indicatorPhrase(mirror, now.indicator, asOf),
      namesKinds: now.kinds !== null,
      level,
      places: rows.length,
      up: count('up'),
      down: count('down'),
      cannotTell: count('cannot-tell'),
      imprecise: count('imprecise'),
      withheld: count('withheld'),
      notMeasured: count('not-measured'),
    },
    rows,
  }

  async function ofIncidents() {
    const found = await incidentChanges(mirror, { base, now })
    const told = areas.map((area): Told => {
      const incidents = found.of(area)
      const { change } = incidents
      const isUp = change !== null && (change.ratio === null || change.ratio > 1)
      // Nothing in either period is measured well, and tells of no change.
      const isQuiet = incidents.base.incidents === 0 && incidents.now.incidents === 0
      const gap = isQuiet ? 'cannot-tell' : 'not-measured'
      return { area, incidents, answers: null, p: change?.p ?? null, isUp, gap }
    })
    return { told, dispersion: found.dispersion }
  }

  async function ofAnswers() {
    const cells = await indicatorCells(mirror, { indicator: now.indicator, group: now.group, asOf })
    const told = areas.map((area): Told => {
      const [then, since] = [cells.waveIn(area, base), cells.waveIn(area, now)]
      const change = then === null || since === null ? null : cells.changeBetween(area, since, then)
      const [before, after] = [cells.shareIn(area, base).shown, cells.shareIn(area, now).shown]
      const isHidden = [before, after].some(({ precision }) => precision === 'hidden')
      const isWithheld = [before, after].some(({ status }) => status === 'suppressed')
      return {
        area,
        incidents: null,
        answers: { base: before, now: after, change: change ?? untested('no-data') },
        p: isHidden ? null : (change?.p ?? null),
        isUp: (change?.value ?? 0) > 0,
        gap: isWithheld ? 'withheld' : isHidden ? 'imprecise' : 'not-measured',
      }
    })
    return { told, dispersion: null }
  }
})
