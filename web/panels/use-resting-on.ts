// What figures rest on, line by line: period, sources, n, coverage, as known when, and under which licence they may be passed on.
import { useQuery } from '@tanstack/react-query'
import type { Districts } from '#api/contract/districts.ts'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import type { ParticipationRow } from '#api/contract/participation.ts'
import { monthsBetween } from '#data/schema/period.ts'
import { browserClock } from '#web/clock.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { formatCount, formatDate, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

export type Rests = {
  /** Of the whole country: its coverage is theirs. */
  districts: Districts
  /** Null where nobody was asked. */
  respondents: number | 'withheld' | null
  incidents: number | null
}

export function useRestingOn({ districts, respondents, incidents }: Rests): readonly string[] {
  const { brief, map, figures } = useText()
  const { foot } = brief
  const catalogue = useQuery(catalogueQuery()).data
  const { from, to, asOf, seq, fictional, coverage } = districts
  const waves = (catalogue?.waves ?? []).filter(
    ({ endedOn }) => endedOn.slice(0, 7) >= from && endedOn.slice(0, 7) <= to,
  )
  const surveys = (catalogue?.holdings ?? []).flatMap((h) =>
    h.of === 'answers' && h.source !== null ? [h.source] : [],
  )
  const { placeTooVague, districtReplaced, outsideEveryDistrict, dateTooVague } = coverage.leftOut
  const leftOut = placeTooVague + districtReplaced + outsideEveryDistrict + dateTooVague
  return [
    foot.period(formatMonth(from), formatMonth(to), monthsBetween(from, to).length),
    foot.sources((catalogue?.sources ?? []).map(({ id }) => id)),
    foot.surveys([...waves.map(({ label }) => label), ...surveys]),
    foot.n(
      respondents === null
        ? figures.reasons['never-asked']
        : respondents === 'withheld'
          ? figures.reasons.suppressed
          : brief.facts.people(formatCount(respondents)),
      incidents === null ? brief.facts.noIncidents : brief.facts.incidents(formatCount(incidents)),
    ),
    [
      foot.coverage(formatCount(coverage.asked), formatCount(coverage.districts)),
      foot.recorded(formatCount(coverage.monthsRecorded), formatCount(coverage.months)),
      ...(leftOut === 0 ? [] : [foot.leftOut(formatCount(leftOut))]),
    ].join('; '),
    foot.asKnown(formatDate(asOf ?? browserClock.now().toISOString()), String(seq)),
    fictional ? foot.licence.fictional : foot.licence.real,
    map.legend.boundaries,
    foot.intervals,
  ]
}

/** How many were asked. Of a published table nobody is known one by one: then as many as answered the question shown. */
export function howManyAsked(heard: ParticipationRow | null, shown: ShareEstimate | undefined): Rests['respondents'] {
  if (heard === null || heard.asked === null) return null
  return (heard.respondents === 0 ? shown?.n : heard.respondents) ?? 'withheld'
}
