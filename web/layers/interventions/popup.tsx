// What is being done at a place: name, kind, 3D class, dates, who, how much.
import { Link } from '@tanstack/react-router'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

const kindLabel = new Map<string, string>(interventionKinds.map((k) => [k.id, k.label]))

export function InterventionsPopup({ rows }: { rows: readonly InterventionRow[] }) {
  const { evaluation, map } = useText()
  const { popup, legend } = map
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.interventionId}>
          <strong>{row.name}</strong>
          <small>
            {kindLabel.get(row.kind)} · {legend.kindOf3d[row.dimension]} · {legend.phases[row.phase]}
          </small>
          <small>
            {row.endsOn === null
              ? popup.open(formatDate(row.startsOn))
              : popup.since(formatDate(row.startsOn), formatDate(row.endsOn))}
            {row.actor === null ? '' : ` · ${row.actor}`}
            {row.budgetUsd === null ? '' : ` · ${popup.budget(formatCount(row.budgetUsd))}`}
          </small>
          <small>
            <Link to="/did-it-work" search={{ intervention: row.interventionId }}>
              {evaluation.title}
            </Link>
          </small>
        </li>
      ))}
    </ul>
  )
}
