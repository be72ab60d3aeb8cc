// Where a district's rank may lie, drawn on the line of all ranks and written beside it.
import type { RiskRow } from '#api/contract/risk-index.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './risk.module.css'

type Props = { rank: NonNullable<RiskRow['uncertainty']>['rank']; ranksTo: number; isRanked: boolean; isOld: boolean }

export function RankRange({ rank, ranksTo, isRanked, isOld }: Props) {
  const { risk } = useText()
  const at = (place: number) => (100 * (place - 1)) / Math.max(1, ranksTo - 1)
  const [lo, hi] = [formatCount(rank.lo), formatCount(rank.hi)]
  return (
    <span className={style.range} data-old={isOld}>
      <span className={style.interval} data-ranked={isRanked} aria-hidden="true">
        <span style={{ insetInlineStart: `${at(rank.lo)}%`, insetInlineEnd: `${100 - at(rank.hi)}%` }} />
      </span>
      <span className={style.rangeWords}>{isRanked ? risk.between(lo, hi) : risk.notToldApart(lo, hi)}</span>
    </span>
  )
}
