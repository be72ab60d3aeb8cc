// The risk index of one district in short: its score, its rank or that it cannot be told, and what it is made of.
import { Link } from '@tanstack/react-router'
import type { RiskIndex, RiskRow } from '#api/contract/risk-index.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './panel.module.css'
import { RiskParts } from './risk-parts.tsx'
import { Section } from './section.tsx'

function said(row: RiskRow, ranksTo: number, { risk }: Text): string {
  if (row.score === null) return risk.sectionNone(risk.reason(row.reason))
  const score = formatCount(row.score.conservative)
  if (row.uncertainty === null) return risk.sectionScore(score)
  const { lo, hi } = row.uncertainty.rank
  const [last, from, to] = [formatCount(ranksTo), formatCount(lo), formatCount(hi)]
  return row.rank === null
    ? risk.sectionUntold(score, last, from, to)
    : risk.sectionRanked(score, formatCount(row.rank), last, from, to)
}

export function RiskInShort({ pcode, index }: { pcode: string; index: RiskIndex | undefined }) {
  const text = useText()
  const { risk } = text
  const row = index?.rows.find((one) => one.pcode === pcode)
  if (index !== undefined && row === undefined) return null
  return (
    <Section title={risk.section} method="risk-index">
      {index === undefined || row === undefined ? (
        <Skeleton words={risk.loading} lines={2} />
      ) : (
        <>
          <p className={row.score === null ? style.none : style.figure}>{said(row, index.ranksTo, text)}</p>
          {row.score === null || row.weightPresent > 0.995 ? null : (
            <p className={style.note}>{risk.someMissing(formatPercent(row.weightPresent))}</p>
          )}
          <details className={style.details}>
            <summary>{risk.open}</summary>
            <RiskParts row={row} />
          </details>
          <p className="not-printed">
            <Link to="/risk" search={(kept) => ({ ...kept, weights: undefined })}>
              {risk.weighOtherwise}
            </Link>
          </p>
        </>
      )}
    </Section>
  )
}
