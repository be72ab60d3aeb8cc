// Incidents by month and by kind, and the rate for the people living here.
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { type Month, monthsBetween } from '#data/schema/period.ts'
import { formatCount, formatRate, formatRateEstimate } from '#web/text/format.ts'
import { sayingExceedance, sayingSmoothedRate } from '#web/text/saying-people.ts'
import { useText } from '#web/text/use-text.tsx'
import { MonthBars } from '#web/ui/charts/month-bars.tsx'
import { FigureLink } from '../figures/figure-link.tsx'
import { useFigure } from '../figures/use-figure.ts'
import style from './panel.module.css'
import { Section } from './section.tsx'
import { useHistory } from './use-history.ts'

/** Months in which something was being done here. */
function monthsUnderWay(history: District): Set<Month> {
  return new Set(
    history.interventions.flatMap(({ startsOn, endsOn }) =>
      monthsBetween(history.from, history.to).filter(
        (m) => m >= startsOn.slice(0, 7) && (endsOn === null || m <= endsOn.slice(0, 7)),
      ),
    ),
  )
}

type Props = { district: District; filters: Filters }

export function WhatHappens({ district, filters }: Props) {
  const { panel, figures } = useText()
  const { happens } = panel
  const { pcode, incidents, fatalities } = district.row
  return (
    <Section
      title={happens.title}
      method="rates"
      figure={
        incidents === null ? (
          figures.reasons['no-data']
        ) : (
          <FigureLink id="happened" pcode={pcode}>
            {happens.total(formatCount(incidents), formatCount(fatalities ?? 0))}
          </FigureLink>
        )
      }
    >
      {() =>
        incidents === null ? (
          <p className={style.none}>{happens.noData}</p>
        ) : (
          <Happened district={district} filters={filters} />
        )
      }
    </Section>
  )
}

function Happened({ district, filters }: Props) {
  const text = useText()
  const { happens } = text.panel
  const { panel, rates } = text.people
  const { row, kinds, monthUnknown } = district
  const history = useHistory(district, filters)
  const underWay = monthsUnderWay(history)
  const open = useFigure()
  if (row.incidents === 0 && history.months.every((m) => (m.incidents ?? 0) === 0))
    return <p className={style.none}>{happens.none}</p>
  return (
    <>
      <MonthBars
        label={happens.chart}
        months={history.months}
        from={district.from}
        shaded={underWay}
        onPress={(month) => open({ id: 'incidents', pcode: row.pcode, within: { from: month, to: month } })}
      />
      {underWay.size === 0 ? null : (
        <p className={style.key}>
          <span className={style.shade} /> {happens.shaded}
        </p>
      )}
      <p className={style.note}>
        <FigureLink id="rate" pcode={row.pcode}>
          {filters.kinds !== undefined
            ? happens.kindsRate(formatRateEstimate(row.rate))
            : happens.violentRate(formatRateEstimate(row.rate))}
        </FigureLink>
        {row.rate.population === null
          ? ''
          : `; ${happens.population(formatCount(row.rate.population), String(row.rate.populationYear ?? ''))}`}
        {monthUnknown === 0 ? '' : `; ${happens.unknown(monthUnknown)}`}
      </p>
      <dl className={style.figures}>
        <div>
          <dt>{panel.steadied}</dt>
          <dd>
            <FigureLink id="rateSmoothed" pcode={row.pcode}>
              {sayingSmoothedRate(row.rateSmoothed, text)}
            </FigureLink>
          </dd>
        </div>
        {row.rateSmoothed.exceedance === null || district.rateThreshold === null ? null : (
          <div>
            <dt>{panel.likely}</dt>
            <dd>
              <FigureLink id="exceedance" pcode={row.pcode}>
                {panel.likelyWords(sayingExceedance(row.rateSmoothed, text), formatRate(district.rateThreshold))}
              </FigureLink>
            </dd>
          </div>
        )}
        {row.sources === null ? null : (
          <div>
            <dt>{panel.sources}</dt>
            <dd>{rates.sources(row.sources)}</dd>
          </div>
        )}
      </dl>
      {row.rate.months < monthsBetween(district.from, district.to).length ? (
        <p className={style.note}>{rates.months(row.rate.months)}</p>
      ) : null}
      <dl className={style.figures}>
        {kinds.map((k) => (
          <div key={k.kind}>
            <dt>{k.label}</dt>
            <dd>
              <FigureLink id="kind" pcode={row.pcode} part={k.kind}>
                {formatCount(k.incidents)}
              </FigureLink>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
