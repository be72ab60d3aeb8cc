// The next periods as a fan, with its record; where looking ahead was worth nothing here, the reason instead.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import type { ForecastLine } from '#api/contract/forecast.ts'
import { forecastQuery } from '#web/queries/forecast.ts'
import { formatCount, formatMonth, formatPercent } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { FanChart } from '#web/ui/charts/fan-chart.tsx'
import { ForecastRecord } from './forecast-record.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

type Shown = ForecastLine['ahead'][number] & { quantiles: NonNullable<ForecastLine['ahead'][number]['quantiles']> }
const isShown = (one: ForecastLine['ahead'][number]): one is Shown => one.shown && one.quantiles !== null

/** The next period whole, the later ones by their outer range. */
function sentences(ahead: readonly Shown[], namesKinds: boolean, { forecastWords: words }: Text): string[] {
  const [next, ...later] = ahead
  if (next === undefined) return []
  const { p5, p25, p75, p95 } = next.quantiles
  const [low, inner, outer, high] = [p5, p25, p75, p95].map(formatCount)
  const first = words.range(formatMonth(next.month), low ?? '', high ?? '', inner ?? '', outer ?? '', namesKinds)
  const rest = later.map(({ month, quantiles }) =>
    words.later(formatMonth(month), formatCount(quantiles.p5), formatCount(quantiles.p95)),
  )
  return rest.length === 0 ? [first] : [first, words.laterWords(rest)]
}

type Props = { pcode: string; filters: Filters }

export function WhatMayCome(asked: Props) {
  const { forecastWords: words } = useText()
  return (
    <Section title={words.title} method="forecast">
      {() => <Ahead {...asked} />}
    </Section>
  )
}

function Ahead({ pcode, filters }: Props) {
  const { forecastWords: words } = useText()
  const answer = useQuery(forecastQuery(pcode, filters))
  return (
    <Answer of={answer} coming={{ words: words.loading, lines: 3 }}>
      {({ rows: [line] }) =>
        line === undefined ? null : <Line line={line} namesKinds={filters.kinds !== undefined} />
      }
    </Answer>
  )
}

function Line({ line, namesKinds }: { line: ForecastLine; namesKinds: boolean }) {
  const text = useText()
  const { forecastWords: words } = text
  const track = line.ahead[0]?.track ?? null
  const ahead = line.ahead.filter(isShown)
  const stops = line.ahead.find((one) => !one.shown)
  const skill = track?.skillOverClimatology ?? null
  const said = sentences(ahead, namesKinds, text)
  return (
    <>
      {ahead.length === 0 ? (
        <p className={style.none}>{words.hidden[line.reason ?? 'no-data']}</p>
      ) : (
        <>
          {said.map((sentence, i) => (
            <p key={sentence} className={i === 0 ? style.figure : undefined}>
              {sentence}
            </p>
          ))}
          <FanChart
            label={words.chart(said.join(' '))}
            past={line.past}
            ahead={ahead.map(({ month, quantiles }) => ({ month, ...quantiles }))}
            bands={words.bands}
          />
          {stops === undefined ? null : <p className={style.note}>{words.noFurther(formatMonth(stops.month))}</p>}
          {skill === null || track === null ? null : (
            <p className={style.note}>
              {words.better(formatPercent(skill))}{' '}
              {words.held(formatCount(track.forecast.coverage * track.origins), formatCount(track.origins))}{' '}
              {words.goesOn}
            </p>
          )}
        </>
      )}
      {track === null ? null : <ForecastRecord track={track} />}
    </>
  )
}
