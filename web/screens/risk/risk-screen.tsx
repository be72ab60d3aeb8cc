// The Risk screen: weights in the page, the ranking under them, and which input moves it. Composes; colours nothing itself.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { readWeights, usualWeights } from '#api/contract/risk-index.ts'
import { NothingYet } from '#web/panels/nothing-yet.tsx'
import { riskIndexQuery } from '#web/queries/risk-index.ts'
import { filtersOf } from '#web/routes/filter-search.ts'
import { formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { RankedRow } from './ranked-row.tsx'
import style from './risk.module.css'
import { weighAgain, writeWeights } from './weigh-again.ts'
import { WeightSliders } from './weight-sliders.tsx'

const route = getRouteApi('/risk')

export function RiskScreen() {
  const { risk, panel } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const read = readWeights(search.weights ?? '')
  const weights = read ?? usualWeights
  const { data, error, refetch } = useQuery(
    riskIndexQuery(filtersOf(search), read === null ? undefined : search.weights),
  )
  const written = JSON.stringify(weights)
  const rows = useMemo(() => (data === undefined ? [] : weighAgain(data, JSON.parse(written))), [data, written])
  const weigh = (text: string | undefined) =>
    void navigate({ search: (kept) => ({ ...kept, weights: text }), replace: true })
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton words={risk.loading} height={400} />
  if (data.total === 0) return <NothingYet />
  return (
    <div className={style.page}>
      <WeightSliders
        weights={weights}
        onChange={(percents) => weigh(writeWeights(percents))}
        onUsual={() => weigh(undefined)}
      />
      <div className={style.main}>
        <header>
          <h1>{risk.title}</h1>
          <p>
            {risk.lead}{' '}
            <Link to="/methods" hash="risk-index">
              {panel.how}
            </Link>
          </p>
          <p className={style.note}>{risk.scored(data.scored, data.total)}</p>
        </header>
        {data.scored === 0 ? <p>{risk.empty}</p> : null}
        <ol className={style.list} aria-label={risk.ranking}>
          {rows.map((weighed) => (
            <RankedRow key={weighed.row.pcode} weighed={weighed} places={data.scored} />
          ))}
        </ol>
        <section aria-labelledby="moves-title">
          <h2 id="moves-title">{risk.sensitivity}</h2>
          <p className={style.note}>{risk.sensitivityNote}</p>
          <ul>
            {data.indicators.map(({ id, meanRankShift }) =>
              meanRankShift === null ? null : (
                <li key={id}>
                  {risk.indicators[id]}: {risk.places(formatRate(meanRankShift))}
                </li>
              ),
            )}
          </ul>
          {data.warnings.map(({ code, indicators: [one, two] }) =>
            one === undefined ? null : (
              <p key={`${code}${one}${two}`} className={style.note}>
                {code === 'double-counted' && two !== undefined
                  ? risk.doubleCounted(risk.indicators[one], risk.indicators[two])
                  : risk.opposed(risk.indicators[one])}
              </p>
            ),
          )}
        </section>
      </div>
    </div>
  )
}
