// What community reporters of a district write each week, as a line of its own. Where nobody writes there is no such block.
import { useQuery } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import type { SafetyWeek } from '#api/contract/weekly-safety.ts'
import { incidentKinds } from '#data/schema/incident.ts'
import { weeklySafetyQuery } from '#web/queries/weekly-safety.ts'
import { formatCount, formatDate, formatRate } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { WeekLine } from '#web/ui/charts/week-line.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

const kindLabel = new Map<string, string>(incidentKinds.map(({ id, label }) => [id, label]))

type Props = { pcode: string; filters: Filters }

export function WhatReportersWrite({ pcode, filters }: Props) {
  const text = useText()
  const { weeklyWords: words } = text
  const { data } = useQuery(weeklySafetyQuery(pcode, filters))
  const weeks = data?.rows[0]?.weeks ?? []
  const last = weeks.at(-1)
  if (data === undefined || last === undefined) return null
  return (
    <Section title={words.title} method="suppression" figure={inShort(last, text)}>
      {() => <Weeks weeks={weeks} fewest={data.fewestReporters} />}
    </Section>
  )
}

const isShown = (week: SafetyWeek): week is SafetyWeek & { safety: number; reporters: number } =>
  week.safety !== null && week.reporters !== null

const inShort = (week: SafetyWeek, { weeklyWords: words }: Text): string =>
  isShown(week)
    ? words.last(formatRate(week.safety), formatCount(week.reporters), formatDate(week.week))
    : words.lastWithheld(formatDate(week.week))

const wordsOf = (week: SafetyWeek, { weeklyWords: words }: Text): string => {
  const monday = formatDate(week.week)
  if (isShown(week)) return words.week(monday, formatRate(week.safety), formatCount(week.reporters))
  return week.reason === 'suppressed' ? words.withheld(monday) : words.nobody(monday)
}

function Weeks({ weeks, fewest }: { weeks: readonly SafetyWeek[]; fewest: number }) {
  const text = useText()
  const { weeklyWords: words } = text
  const points = weeks.map((week) => ({
    ...{ week: week.week, value: week.safety, isWithheld: week.reason === 'suppressed' },
    words: wordsOf(week, text),
  }))
  const counted = weeks.findLast(({ counts }) => counts.length > 0)
  const nameOf = (what: string): string =>
    what === 'patrols' ? words.patrols : what === 'incidents' ? words.incidents : (kindLabel.get(what) ?? what)
  return (
    <>
      <WeekLine label={words.chart(points.map((point) => point.words).join('; '))} points={points} />
      <p className={style.note}>{words.notASurvey(formatCount(fewest))}</p>
      {counted === undefined ? null : (
        <>
          <p>{words.counted(formatDate(counted.week))}</p>
          <dl className={style.figures}>
            {counted.counts.map(({ what, count }) => (
              <div key={what}>
                <dt>{nameOf(what)}</dt>
                <dd>{formatCount(count)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <details className={style.details}>
        <summary>{words.table}</summary>
        <ul className={style.list}>
          {points.toReversed().map((point) => (
            <li key={point.week}>{point.words}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
