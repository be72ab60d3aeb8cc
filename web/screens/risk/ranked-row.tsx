// One district: its score split into what each pillar brings, its rank with its interval, opened to what was measured.
import { Link } from '@tanstack/react-router'
import { pillarIds } from '#api/contract/risk-index.ts'
import { RiskParts } from '#web/panels/district/risk-parts.tsx'
import { useNameOf } from '#web/queries/name-of.ts'
import { formatCount, formatPercent, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { RankRange } from './rank-range.tsx'
import style from './risk.module.css'
import type { WeighedRow } from './weigh-again.ts'

type Props = {
  weighed: WeighedRow
  ranksTo: number
  weights: readonly number[]
  /** The doubt is of other weights; that of these is being worked out. */
  isOld: boolean
}
/** Points with room for their number in the bar. */
const roomForNumber = 9

export function RankedRow({ weighed, ranksTo, weights, isOld }: Props) {
  const { risk } = useText()
  const { row, parts, score, arithmetic, rank } = weighed
  const name = useNameOf()(row)
  const doubt = row.uncertainty
  const isRanked = rank !== null
  return (
    <li className={style.row} data-pcode={row.pcode}>
      <details>
        <summary className={style.summary}>
          <span className={style.rank} data-testid="rank">
            {score === null ? '–' : isOld ? '…' : isRanked ? formatCount(rank) : '–'}
          </span>
          <span className={style.name}>{name}</span>
          {score === null ? (
            <span className={style.why}>{risk.reason(row.reason)}</span>
          ) : (
            <>
              <span className={style.bar} aria-hidden="true">
                {pillarIds.map((id, p) => (
                  <span
                    key={id}
                    className={style.part}
                    data-pillar={id}
                    style={{ width: `${parts[p] ?? 0}%` }}
                    title={risk.partOf(risk.pillars[id], formatRate(parts[p] ?? 0))}
                  >
                    {(parts[p] ?? 0) < roomForNumber ? null : formatCount(parts[p] ?? 0)}
                  </span>
                ))}
              </span>
              <span className={style.score} data-testid="score">
                <span className="only-heard">{risk.score} </span>
                {formatCount(score)}
              </span>
              <span className={style.plain}>
                <span className="only-heard">{risk.arithmetic} </span>
                {formatCount(arithmetic ?? 0)}
              </span>
              {doubt === null ? null : (
                <RankRange rank={doubt.rank} ranksTo={ranksTo} isRanked={isRanked} isOld={isOld} />
              )}
            </>
          )}
        </summary>
        <div className={style.opened}>
          {score === null || doubt === null || isOld ? null : (
            <p>
              {risk.scoreRange(formatCount(doubt.score.lo), formatCount(doubt.score.hi))}{' '}
              {risk.topTenth(formatPercent(doubt.topTenth))}
            </p>
          )}
          <RiskParts row={row} parts={score === null ? undefined : parts} weights={weights} />
          <p>
            <Link to="/" search={(kept) => ({ ...kept, weights: undefined, view: 'risk', pcode: row.pcode })}>
              {risk.onMap(name)}
            </Link>
          </p>
        </div>
      </details>
    </li>
  )
}
