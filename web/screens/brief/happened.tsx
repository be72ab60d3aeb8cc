// What happens: months as bars from zero, the total, the rate with its interval, and the kinds it is made of.
import type { District } from '#api/contract/district.ts'
import type { DistrictRow } from '#api/contract/districts.ts'
import { type Month, monthsBetween } from '#data/schema/period.ts'
import { formatCount, formatRateEstimate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { MonthBars } from '#web/ui/charts/month-bars.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

type Told = Pick<District, 'kinds' | 'months' | 'from' | 'to'>
type Props = {
  told: Told
  history: Pick<District, 'months' | 'from' | 'to'>
  row: DistrictRow | null
  namesKinds: boolean
  /** Work whose months are shaded. */
  work: readonly { startsOn: string; endsOn: string | null }[]
}
const mostKinds = 4

const underWay = (work: Props['work'], { from, to }: Pick<District, 'from' | 'to'>): Set<Month> =>
  new Set(
    monthsBetween(from, to).filter((month) =>
      work.some(
        ({ startsOn, endsOn }) => startsOn.slice(0, 7) <= month && (endsOn === null || month <= endsOn.slice(0, 7)),
      ),
    ),
  )

export function Happened({ told, history, row, namesKinds, work }: Props) {
  const { panel, brief } = useText()
  const { happens } = panel
  const isRecorded = told.months.some(({ incidents }) => incidents !== null)
  const kinds = [...told.kinds].sort((a, b) => b.incidents - a.incidents)
  const rest = kinds.slice(mostKinds)
  const shaded = underWay(work, history)
  return (
    <Section title={happens.title}>
      {isRecorded ? (
        <>
          {row?.incidents == null ? null : (
            <p className={style.lead}>{happens.total(formatCount(row.incidents), formatCount(row.fatalities ?? 0))}</p>
          )}
          <MonthBars label={happens.chart} months={history.months} from={told.from} shaded={shaded} />
          {row === null ? null : (
            <p className={style.note}>
              {(namesKinds ? happens.kindsRate : happens.violentRate)(formatRateEstimate(row.rate))}
            </p>
          )}
          <p className={style.note}>
            {[
              ...kinds.slice(0, mostKinds).map(({ label, incidents }) => `${label}: ${formatCount(incidents)}`),
              ...(rest.length === 0
                ? []
                : [brief.moreKinds(formatCount(rest.reduce((sum, k) => sum + k.incidents, 0)), rest.length)]),
            ].join(' · ')}
          </p>
          {shaded.size === 0 ? null : (
            <p className={style.note}>
              <span className={style.shade} aria-hidden="true" /> {happens.shaded}
            </p>
          )}
        </>
      ) : (
        <p className={style.none}>{happens.noData}</p>
      )}
    </Section>
  )
}
