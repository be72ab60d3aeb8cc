// Counts before and after, here, around it and in the places it is held against, on one scale. Numbers stand beside their bars.
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './evaluation.module.css'

const height = 10
const gap = 2
const width = 240

export function BeforeAfterBars({ row }: { row: EvaluationRow }) {
  const { evaluation: words } = useText()
  const { treated, ring, comparison } = row
  const pairs = [
    { who: words.here, counts: treated },
    { who: words.around, counts: ring },
    { who: words.there, counts: comparison },
  ].flatMap(({ who, counts }) => (counts === null ? [] : [{ who, ...counts }]))
  const most = Math.max(1, ...pairs.flatMap(({ before, after }) => [before, after]))
  if (pairs.length === 0) return null
  return (
    <dl className={style.pairs}>
      {pairs.map(({ who, before, after }) => (
        <div key={who} className={style.pair}>
          <dt>{who}</dt>
          <dd>
            <svg
              viewBox={`0 0 ${width} ${2 * height + gap}`}
              role="img"
              aria-label={words.bars(who, formatCount(before), formatCount(after))}
            >
              <rect className={style.before} width={(before / most) * width} height={height} />
              <rect className={style.after} y={height + gap} width={(after / most) * width} height={height} />
            </svg>
            <span>{`${formatCount(before)} → ${formatCount(after)}`}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
