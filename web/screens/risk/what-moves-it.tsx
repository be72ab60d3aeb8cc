// What the ranking hangs on, in words and as bars, what counts twice, and where the ends of each scale lie.
import type { RiskIndex } from '#api/contract/risk-index.ts'
import { formatCount, formatMonth, formatRate } from '#web/text/format.ts'
import { sayingRiskFigure } from '#web/text/saying-risk.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './what-moves-it.module.css'

export function WhatMovesIt({ index }: { index: RiskIndex }) {
  const { risk, say } = useText()
  const moving = index.indicators
    .flatMap(({ id, meanRankShift }) => (meanRankShift === null ? [] : [{ id, shift: meanRankShift }]))
    .sort((a, b) => b.shift - a.shift)
  const [most] = moving
  const least = moving.at(-1)
  const { reference } = index
  return (
    <section className={style.section} aria-labelledby="moves-title">
      <h2 id="moves-title">{risk.sensitivity}</h2>
      {most === undefined || least === undefined ? null : (
        <p>
          {risk.hangsOn(
            risk.indicators[most.id],
            formatRate(most.shift),
            risk.indicators[least.id],
            formatRate(least.shift),
          )}
        </p>
      )}
      <ul className={style.moves}>
        {moving.map(({ id, shift }) => (
          <li key={id}>
            <span>{risk.indicators[id]}</span>
            <span className={style.move} aria-hidden="true">
              <span
                className={style.moved}
                style={{ width: `${most === undefined || most.shift === 0 ? 0 : (100 * shift) / most.shift}%` }}
              />
            </span>
            <span className={style.figure}>{risk.places(formatRate(shift))}</span>
          </li>
        ))}
      </ul>
      {index.warnings.map(say).map((warning) => (
        <p key={warning} className={style.warning}>
          {warning}
        </p>
      ))}
      {reference === null ? null : (
        <details className={style.posts}>
          <summary>{risk.scales}</summary>
          <p className={style.note}>{risk.scalesNote(formatMonth(reference.from), formatMonth(reference.to))}</p>
          <ul>
            {index.indicators.map(({ id, goalposts, highIsSafe, reason }) => {
              if (goalposts === null) return <li key={id}>{risk.noScale(risk.indicators[id], risk.reason(reason))}</li>
              const [none, worst] = highIsSafe ? [goalposts.high, goalposts.low] : [goalposts.low, goalposts.high]
              return (
                <li key={id}>
                  {risk.scale(risk.indicators[id], sayingRiskFigure(id, none), sayingRiskFigure(id, worst))}
                </li>
              )
            })}
          </ul>
        </details>
      )}
      <p className={style.note}>{risk.drawn(formatCount(index.reproduce.draws), String(index.reproduce.seed))}</p>
    </section>
  )
}
