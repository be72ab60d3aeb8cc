// What a verdict rests on, asked for when it is opened: the statistician's numbers, other choices, and what people said.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Evaluation, EvaluationRow } from '#api/contract/evaluation.ts'
import { evaluationQuery } from '#web/queries/evaluations.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount, formatMonth, formatP, formatRate, formatScore } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import page from '#web/ui/page.module.css'
import style from './evaluation.module.css'
import { areaIn } from './plan-words.ts'
import { Voices } from './voices.tsx'

const route = getRouteApi('/did-it-work')
const signed = (value: number): string => (value < 0 ? `−${formatCount(-value)}` : `+${formatCount(value)}`)
/** Less spread than this is chance. */
const asChance = 1.05

export function Evidence({ row }: { row: EvaluationRow }) {
  const { evaluation: words, frame } = useText()
  const [isOpen, setOpen] = useState(false)
  const asked = evaluationQuery(row.interventionId, filtersOf(route.useSearch()))
  const answer = useQuery({ ...asked, enabled: isOpen })
  return (
    <details className={`${page.more} ${style.evidence}`} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.how}</summary>
      {isOpen ? (
        <Answer of={answer} coming={{ words: frame.loading, lines: 5 }}>
          {(told) => (
            <>
              <Numbers told={told} />
              <Voices voices={told.voices} />
            </>
          )}
        </Answer>
      ) : null}
    </details>
  )
}

export function Numbers({ told }: { told: Evaluation }) {
  const { evaluation: words } = useText()
  const { row, comparedWith, agreeing, rungs } = told
  const { windows, catchment, comparisonPlaces, difference, dispersion, parallelP, change } = row
  const districts = [
    ...new Set(comparedWith.map(({ districtName, pcode }) => districtName ?? pcode ?? words.elsewhere)),
  ]
  return (
    <ul>
      {windows === null ? null : (
        <li>
          {words.windows(
            formatCount(windows.months),
            formatMonth(windows.before.from),
            formatMonth(windows.before.to),
            formatMonth(windows.after.from),
            formatMonth(windows.after.to),
          )}
        </li>
      )}
      <li>{areaIn(words, catchment)}</li>
      <li>
        {words.places(comparisonPlaces)} {districts.length === 0 ? null : words.compared(districts)}
      </li>
      {change === null ? null : (
        <li>{words.ratio(formatScore(change.ratio), formatScore(change.lo), formatScore(change.hi))}</li>
      )}
      {difference === null ? null : (
        <li>{words.difference(signed(difference.wdd), signed(difference.lo), signed(difference.hi))}</li>
      )}
      {dispersion < asChance ? null : <li>{words.varies(formatRate(dispersion))}</li>}
      {parallelP === null ? null : <li>{words.alike(formatP(parallelP))}</li>}
      {change?.pAdjusted == null ? null : <li>{words.together(formatP(change.pAdjusted))}</li>}
      <Rungs {...rungs} />
      <li>{agreeing.tested === 0 ? words.noVariants : words.agree(agreeing.same, agreeing.tested)}</li>
    </ul>
  )
}

/** Here by itself, the series, and the places where nothing was done; of each also why it could not be tested. */
function Rungs({ alone, series, placebos }: Evaluation['rungs']) {
  const { rungs } = useText().evaluation
  return (
    <>
      <li>
        {alone.status === 'ok' && alone.ratio !== null
          ? rungs.alone(
              formatScore(alone.ratio),
              formatScore(alone.lo),
              alone.hi === null ? null : formatScore(alone.hi),
            )
          : rungs.notAlone}
      </li>
      <li>
        {series.status === 'ok'
          ? rungs.series(formatScore(series.levelRatio), formatScore(series.levelLo), formatScore(series.levelHi))
          : series.reason === 'too-few'
            ? rungs.shortSeries
            : rungs.noSeries}
      </li>
      <li>{placebos.status === 'ok' ? rungs.placebos(placebos.places, formatP(placebos.p)) : rungs.noPlacebos}</li>
    </>
  )
}
