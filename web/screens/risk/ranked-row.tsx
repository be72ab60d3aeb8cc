// One district: its score split into what each pillar brings, its rank with its interval, opened to what was measured.
import { pillarIds } from '#api/contract/risk-index.ts'
import { RiskParts } from '#web/panels/district/risk-parts.tsx'
import { formatCount, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './risk.module.css'
import type { WeighedRow } from './weigh-again.ts'

export function RankedRow({ weighed, places }: { weighed: WeighedRow; places: number }) {
  const { risk } = useText()
  const { row, parts, score, arithmetic, rank } = weighed
  const doubt = row.uncertainty?.rank
  const at = (place: number) => `${(100 * (place - 1)) / Math.max(1, places - 1)}%`
  return (
    <li className={style.row}>
      <details>
        <summary className={style.summary}>
          <span className={style.rank}>{rank === null ? '–' : formatCount(rank)}</span>
          <span className={style.name}>{row.name}</span>
          {score === null ? (
            <span className={style.note}>{risk.reason(row.reason)}</span>
          ) : (
            <>
              <span className={style.bar}>
                {pillarIds.map((id, p) => (
                  <span
                    key={id}
                    className={style.part}
                    data-pillar={id}
                    style={{ width: `${parts[p] ?? 0}%` }}
                    title={`${risk.pillars[id]}: ${risk.points(formatRate(parts[p] ?? 0))}`}
                  />
                ))}
              </span>
              <span className={style.figure}>{formatRate(score)}</span>
              <span className={style.figure} title={risk.arithmetic}>
                ({formatRate(arithmetic ?? 0)})
              </span>
            </>
          )}
          {doubt === undefined ? null : (
            <span
              className={style.interval}
              role="img"
              aria-label={risk.rankInterval(formatCount(doubt.lo), formatCount(doubt.hi))}
              title={risk.rankInterval(formatCount(doubt.lo), formatCount(doubt.hi))}
            >
              <span style={{ insetInlineStart: at(doubt.lo), insetInlineEnd: `calc(100% - ${at(doubt.hi)})` }} />
            </span>
          )}
        </summary>
        {row.rankReason === null || score === null ? null : <p className={style.note}>{risk.reason(row.rankReason)}</p>}
        <RiskParts row={row} parts={parts} />
      </details>
    </li>
  )
}
