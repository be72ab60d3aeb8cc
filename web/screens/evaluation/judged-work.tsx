// One piece of work: what and where, the sentence, before and after as bars, and what it rests on.
import { Link } from '@tanstack/react-router'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { BeforeAfterBars } from './before-after-bars.tsx'
import style from './evaluation.module.css'
import { Evidence } from './evidence.tsx'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))

export function JudgedWork({ row }: { row: EvaluationRow }) {
  const { evaluation: words, say } = useText()
  const { name, kind, pcode, districtName, startsOn, budgetUsd, verdict, finding } = row
  return (
    <li className={`${page.card} ${style.work}`} data-verdict={verdict}>
      <header className={style.head}>
        <h3>{name}</h3>
        <Link to="/" search={(kept) => ({ ...kept, pcode })}>
          {districtName ?? pcode}
        </Link>
        <span>{words.began(kindLabels.get(kind) ?? kind, formatDate(startsOn))}</span>
        {budgetUsd === null ? null : <span>{words.budget(formatCount(budgetUsd))}</span>}
      </header>
      <p className={style.sentence}>{say(finding)}</p>
      <BeforeAfterBars row={row} />
      <Evidence row={row} />
    </li>
  )
}
