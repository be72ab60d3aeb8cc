// The risk index of one district in short: its score, its rank or that it cannot be told, and what it is made of.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filters } from '#api/contract/filters.ts'
import type { RiskRow } from '#api/contract/risk-index.ts'
import { riskIndexQuery } from '#web/queries/risk-index.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
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

type Props = { pcode: string; filters: Filters }

export function RiskInShort(asked: Props) {
  const { risk } = useText()
  return (
    <Section title={risk.section} method="risk-index">
      {() => <InShort {...asked} />}
    </Section>
  )
}

function InShort({ pcode, filters }: Props) {
  const text = useText()
  const { risk } = text
  const answer = useQuery(riskIndexQuery(filters))
  return (
    <Answer of={answer} coming={{ words: risk.loading, lines: 2 }}>
      {({ rows, ranksTo }) => {
        const row = rows.find((one) => one.pcode === pcode)
        return row === undefined ? null : (
          <>
            <p className={row.score === null ? style.none : style.figure}>{said(row, ranksTo, text)}</p>
            {row.score === null || row.weightPresent > 0.995 ? null : (
              <p className={style.note}>{risk.someMissing(formatPercent(row.weightPresent))}</p>
            )}
            <RiskParts row={row} />
            <p className="not-printed">
              <Link to="/risk" search={(kept) => ({ ...kept, weights: undefined })}>
                {risk.weighOtherwise}
              </Link>
            </p>
          </>
        )
      }}
    </Answer>
  )
}
