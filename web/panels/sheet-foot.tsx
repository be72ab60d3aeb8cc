// What a sheet of paper rests on: period, sources, n, coverage, licence, as known when; and the way back to it, in letters and as a code.
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import type { Districts } from '#api/contract/districts.ts'
import { monthsBetween } from '#data/schema/period.ts'
import { browserClock } from '#web/clock.ts'
import { permalink } from '#web/permalink.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { formatCount, formatDate, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'
import style from './sheet-foot.module.css'

type Props = {
  /** Of the whole country: its coverage is the sheet's. */
  districts: Districts
  respondents: number | null
  incidents: number | null
}

export function SheetFoot({ districts, respondents, incidents }: Props) {
  const { brief, map, figures } = useText()
  const { foot } = brief
  const catalogue = useQuery(catalogueQuery()).data
  // Written anew when the address changes, so that the sheet leads back to what it shows.
  useRouterState({ select: (state) => state.location.href })
  const { from, to, asOf, seq, fictional, coverage } = districts
  const waves = (catalogue?.waves ?? []).filter(
    ({ endedOn }) => endedOn.slice(0, 7) >= from && endedOn.slice(0, 7) <= to,
  )
  const surveys = (catalogue?.holdings ?? []).flatMap((h) =>
    h.of === 'answers' && h.source !== null ? [h.source] : [],
  )
  const { placeTooVague, districtReplaced, outsideEveryDistrict, dateTooVague } = coverage.leftOut
  const leftOut = placeTooVague + districtReplaced + outsideEveryDistrict + dateTooVague
  const link = permalink({ from, to, sheet: undefined })
  const lines = [
    foot.period(formatMonth(from), formatMonth(to), monthsBetween(from, to).length),
    foot.sources((catalogue?.sources ?? []).map(({ id }) => id)),
    foot.surveys([...waves.map(({ label }) => label), ...surveys]),
    foot.n(
      respondents === null ? figures.reasons['no-data'] : brief.facts.people(formatCount(respondents)),
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
  return (
    <footer className={style.foot}>
      <div>
        <h2 className={style.footTitle}>{foot.title}</h2>
        <div className={style.footWords}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className={style.link}>
          {foot.link} <a href={link}>{link}</a>
        </p>
      </div>
      <QrCode text={link} label={foot.code} />
    </footer>
  )
}
