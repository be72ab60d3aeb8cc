// What others counted here and published by area, measure by measure, over every period there is a count for.
import type { District } from '#api/contract/district.ts'
import { formatMonth, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { PeriodBars } from '#web/ui/charts/period-bars.tsx'
import { FigureLink } from '../figures/figure-link.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

export function WhatOthersCounted({ district }: { district: District }) {
  const { counted } = useText()
  const { measured } = district
  if (measured.length === 0) return null
  const spanOf = ({ from, to }: { from: string; to: string }) => counted.span(formatMonth(from), formatMonth(to))
  return (
    <Section title={counted.panel.title} method="rates" figure={counted.panel.measures(measured.length)}>
      {() => (
        <>
          <dl className={style.figures}>
            {measured.map(({ id, periods }) => {
              const last = periods.at(-1)
              return last === undefined ? null : (
                <div key={id} className={style.maybeCharted}>
                  <dt>{id}</dt>
                  <dd>
                    <FigureLink id="counted" pcode={district.row.pcode} part={id}>
                      {counted.panel.value(formatRate(last.value), spanOf(last))}
                    </FigureLink>
                  </dd>
                  {periods.length < 2 ? null : (
                    <dd className={style.charted}>
                      <PeriodBars
                        label={id}
                        asked={district}
                        bars={periods.map((period) => ({
                          ...period,
                          words: `${spanOf(period)}: ${formatRate(period.value)}`,
                        }))}
                      />
                    </dd>
                  )}
                </div>
              )
            })}
          </dl>
        </>
      )}
    </Section>
  )
}
