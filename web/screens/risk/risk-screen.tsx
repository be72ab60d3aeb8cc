// The Risk screen: weights in the page, the ranking under them, and what moves it. Composes; colours nothing itself.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { pillarIds, type RiskIndex } from '#api/contract/risk-index.ts'
import { NothingYet } from '#web/panels/nothing-yet.tsx'
import { riskIndexQuery } from '#web/queries/risk-index.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { HowWords } from '#web/ui/how-link.tsx'
import { useSettled } from '#web/ui/use-settled.ts'
import { RankedRow } from './ranked-row.tsx'
import style from './risk.module.css'
import { useWeights, type Weights } from './use-weights.ts'
import { isOf, weighAgain } from './weigh-again.ts'
import { WeightSliders } from './weight-sliders.tsx'
import { WhatMovesIt } from './what-moves-it.tsx'

const route = getRouteApi('/risk')
/** How long weights stand still before the API is asked how sure their ranking is. */
const settleMs = 350

export function RiskScreen() {
  const { risk, panel } = useText()
  const filters = filtersOf(route.useSearch())
  const { weights, move, keep } = useWeights()
  const settled = useSettled(weights.written, settleMs)
  const answer = useQuery(riskIndexQuery(filters, settled))
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{risk.title}</h1>
        <p className={style.lead}>
          {risk.lead}{' '}
          <HowWords of={risk.title} method="risk-index">
            {panel.how}
          </HowWords>
        </p>
      </header>
      <Answer of={answer} coming={{ words: risk.loading, lines: 12 }}>
        {(index) =>
          index.total === 0 ? (
            <NothingYet />
          ) : (
            <>
              <WeightSliders weights={weights} onMove={move} onKeep={keep} />
              <div className={style.main}>
                <Ranking index={index} weights={weights} />
                <WhatMovesIt index={index} />
              </div>
            </>
          )
        }
      </Answer>
    </div>
  )
}

function Ranking({ index, weights }: { index: RiskIndex; weights: Weights }) {
  const { risk } = useText()
  const written = JSON.stringify(weights.shares)
  const rows = useMemo(() => weighAgain(index, JSON.parse(written)), [index, written])
  const isOld = !isOf(index, weights.shares)
  const ranked = rows.filter(({ rank }) => rank !== null).length
  return (
    <section className={style.section} aria-labelledby="ranking-title">
      <h2 id="ranking-title">{risk.ranking}</h2>
      <p className={style.note}>
        {risk.scored(formatCount(index.scored), formatCount(index.total), formatMonth(index.to))}{' '}
        <span aria-live="polite">{isOld ? risk.workingOut : risk.ranked(ranked, index.scored - ranked)}</span>
      </p>
      {index.scored === 0 ? <p>{risk.empty}</p> : null}
      <div className={style.columns} aria-hidden="true">
        <span>{risk.rank}</span>
        <span>{risk.district}</span>
        <span className={style.barColumn}>{risk.barColumn}</span>
        <span className={style.scoreColumn}>{risk.score}</span>
        <span className={style.plainColumn}>{risk.arithmeticShort}</span>
        <span>{risk.rangeColumn(formatCount(index.ranksTo))}</span>
      </div>
      <ol className={style.list} aria-labelledby="ranking-title">
        {rows.map((weighed) => (
          <RankedRow
            key={weighed.row.pcode}
            weighed={weighed}
            ranksTo={index.ranksTo}
            weights={pillarIds.map((id) => weights.shares[id])}
            isOld={isOld}
          />
        ))}
      </ol>
    </section>
  )
}
