// One piece of work: what and where, the sentence, before and after as bars, and whatever it rests on beneath.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { BeforeAfterBars } from './before-after-bars.tsx'
import style from './evaluation.module.css'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))

type Props = { row: EvaluationRow; heading?: 'h2' | 'h3'; children: ReactNode }

export function JudgedWork({ row, heading: Heading = 'h3', children }: Props) {
  const { evaluation: words, say } = useText()
  const { interventionId, name, kind, pcode, districtName, startsOn, budgetUsd, verdict, finding } = row
  return (
    <li className={`${page.card} ${style.work}`} data-verdict={verdict}>
      <header className={style.head}>
        <Heading>
          <Link to="/did-it-work" search={(kept) => ({ ...kept, intervention: interventionId })}>
            {name}
          </Link>
        </Heading>
        <Link to="/" search={(kept) => ({ ...kept, pcode })}>
          {districtName ?? pcode}
        </Link>
        <span>{words.began(kindLabels.get(kind) ?? kind, formatDate(startsOn))}</span>
        {budgetUsd === null ? null : <span>{words.budget(formatCount(budgetUsd))}</span>}
      </header>
      <p className={style.sentence}>{say(finding)}</p>
      <BeforeAfterBars row={row} />
      {children}
    </li>
  )
}
