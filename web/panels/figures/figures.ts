// Every single figure that can be pressed: its method, its name, and how it is said of a district, as on the screen it was pressed on.
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { MethodId } from '#api/contract/methods.ts'
import { viewNamed } from '#web/layers/registry.ts'
import type { FigureId, FigureRef } from '#web/search/figure-text.ts'
import {
  formatCount,
  formatMonth,
  formatPoints,
  formatRate,
  formatRateEstimate,
  formatShare,
} from '#web/text/format.ts'
import { sayingChange, sayingExceedance, sayingSmoothed, sayingSmoothedRate } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

/** What its rows are. */
export type RowsOf = 'incidents' | 'violent' | 'kind' | 'answers' | 'work' | 'buildings' | 'counted'
type About = { district: District; filters: Filters; part: string | undefined; text: Text }
type Declared = {
  method: MethodId
  rows: RowsOf
  label: (about: About) => string
  /** Null where the district has no such figure. */
  words: (about: About) => string | null
}
const orNone = (count: number | null, { text }: About): string =>
  count === null ? text.figures.reasons['no-data'] : formatCount(count)
const labelOf = (id: string, { district }: About): string =>
  district.indicators.find((each) => each.id === id)?.label ?? id
const measureOf = ({ district, part }: About) => district.measured.find(({ id }) => id === part)?.periods.at(-1)

/** The view's own figure is told by the view. */
export const figures: Record<Exclude<FigureId, 'mark'>, Declared> = {
  incidents: {
    method: 'rates',
    rows: 'incidents',
    label: ({ text }) => text.map.columns.incidents,
    words: (about) => orNone(about.district.row.incidents, about),
  },
  happened: {
    method: 'rates',
    rows: 'incidents',
    label: ({ text }) => text.panel.happens.title,
    words: ({ district: { row }, text }) =>
      row.incidents === null
        ? text.figures.reasons['no-data']
        : text.panel.happens.total(formatCount(row.incidents), formatCount(row.fatalities ?? 0)),
  },
  fatalities: {
    method: 'rates',
    rows: 'incidents',
    label: ({ text }) => text.map.columns.fatalities,
    words: (about) => orNone(about.district.row.fatalities, about),
  },
  rate: {
    method: 'rates',
    rows: 'violent',
    label: ({ text, filters }) => (filters.kinds === undefined ? text.map.columns.rate : text.map.columns.rateOfKinds),
    words: ({ district: { row } }) => formatRateEstimate(row.rate),
  },
  rateSmoothed: {
    method: 'smoothing',
    rows: 'violent',
    label: ({ text }) => text.people.panel.steadied,
    words: ({ district: { row }, text }) => sayingSmoothedRate(row.rateSmoothed, text),
  },
  exceedance: {
    method: 'exceedance',
    rows: 'violent',
    label: ({ text }) => text.people.panel.likely,
    words: ({ district: { row, rateThreshold }, text }) =>
      rateThreshold === null
        ? null
        : text.people.panel.likelyWords(sayingExceedance(row.rateSmoothed, text), formatRate(rateThreshold)),
  },
  kind: {
    method: 'rates',
    rows: 'kind',
    label: ({ district, part }) => district.kinds.find(({ kind }) => kind === part)?.label ?? part ?? '',
    words: ({ district, part }) => {
      const counted = district.kinds.find(({ kind }) => kind === part)
      return counted === undefined ? null : formatCount(counted.incidents)
    },
  },
  perception: {
    method: 'perception',
    rows: 'answers',
    label: (about) => labelOf(about.district.indicator, about),
    words: ({ district: { row } }) => formatShare(row.perception),
  },
  perceptionSmoothed: {
    method: 'smoothing',
    rows: 'answers',
    label: ({ text }) => text.people.panel.steadied,
    words: ({ district: { row }, text }) => sayingSmoothed(row.perceptionSmoothed, text),
  },
  perceptionChange: {
    method: 'change',
    rows: 'answers',
    label: ({ text }) => text.people.panel.changed,
    words: ({ district: { row }, text }) => sayingChange(row.perceptionChange, text),
  },
  group: {
    method: 'perception',
    rows: 'answers',
    label: (about) =>
      about.text.challenge.ofGroup(
        labelOf(about.district.indicator, about),
        about.text.map.filters.groups[about.part ?? ''] ?? about.part ?? '',
      ),
    words: ({ district, part }) => {
      const told = district.groups.find(({ grouping, group }) => `${grouping}:${group}` === part)
      return told === undefined ? null : formatShare(told.estimate)
    },
  },
  indicator: {
    method: 'perception',
    rows: 'answers',
    label: (about) => labelOf(about.part ?? '', about),
    words: ({ district, part }) => {
      const told = district.indicators.find(({ id }) => id === part)
      return told === undefined ? null : formatShare(told.estimate)
    },
  },
  complaint: {
    method: 'grievances',
    rows: 'answers',
    label: ({ district, part }) => district.grievances.find(({ grievance }) => grievance === part)?.label ?? part ?? '',
    words: ({ district, part }) => {
      const told = district.grievances.find(({ grievance }) => grievance === part)
      return told === undefined ? null : formatShare(told.estimate)
    },
  },
  grievance: {
    method: 'grievances',
    rows: 'answers',
    label: ({ text }) => text.map.columns.grievance,
    words: ({ district: { row } }) => formatShare(row.grievance),
  },
  change: {
    method: 'change',
    rows: 'answers',
    label: ({ text }) => text.challenge.grievanceChange,
    words: ({ district: { row } }) => (row.grievance.change === null ? null : formatPoints(row.grievance.change)),
  },
  interventions: {
    method: 'interventions',
    rows: 'work',
    label: ({ text }) => text.map.columns.interventions,
    words: ({ district: { row } }) => formatCount(row.interventionsActive),
  },
  openSites: {
    method: 'point-clusters',
    rows: 'buildings',
    label: ({ text }) => text.map.columns.openSites,
    words: ({ district: { row } }) => formatCount(row.openSites),
  },
  buildings: {
    method: 'point-clusters',
    rows: 'buildings',
    label: ({ text }) => text.panel.places.title,
    words: ({ district: { siteCount, openSiteCount }, text }) =>
      text.panel.places.count(formatCount(siteCount), formatCount(openSiteCount)),
  },
  counted: {
    method: 'rates',
    rows: 'counted',
    label: ({ part }) => part ?? '',
    words: (about) => {
      const last = measureOf(about)
      const { panel, span } = about.text.counted
      return last === undefined
        ? null
        : panel.value(formatRate(last.value), span(formatMonth(last.from), formatMonth(last.to)))
    },
  },
}
/** The method of a figure that is not the view's own. */
export const methodOf = ({ id }: { id: Exclude<FigureRef['id'], 'mark'> }): MethodId => figures[id].method

/** Which rows a figure is made of; the view's own is made of what the view rests on. */
export function rowsOf({ id }: Pick<FigureRef, 'id'>, view: string | undefined): RowsOf {
  if (id !== 'mark') return figures[id].rows
  const restsOn = viewNamed(view)?.restsOn ?? ['incidents']
  if (restsOn.length === 0) return 'counted'
  if (restsOn.includes('incidents')) return 'incidents'
  return restsOn.includes('sites') ? 'buildings' : restsOn.includes('interventions') ? 'work' : 'answers'
}
