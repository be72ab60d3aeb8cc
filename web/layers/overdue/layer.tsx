// Overdue promises on the map: a press tells which, and leads to the plan.
import { Link } from '@tanstack/react-router'
import { group as groupBy } from 'd3-array'
import { useMemo } from 'react'
import type { Commitments } from '#api/contract/commitments.ts'
import { DistrictBadges } from '#web/layers/district-badges.tsx'
import type { DrawingProps } from '#web/layers/overlay.ts'
import { useText } from '#web/text/use-text.tsx'
import { overdueLayerId, overdueShape } from './shape.ts'

/** A popup holds no more. */
const mostNamed = 5

export default function OverdueLayer({ answers, ...props }: DrawingProps<{ commitments: Commitments }>) {
  const { plans, actionPlan } = useText()
  const { commitments } = answers
  const badges = useMemo(() => {
    const late = commitments?.rows.filter((row) => row.overdue) ?? []
    return [...groupBy(late, ({ pcode }) => pcode)].map(([pcode, rows]) => ({
      pcode,
      count: rows.length,
      words: (
        <>
          <ul>
            {rows.slice(0, mostNamed).map((row) => (
              <li key={row.commitmentId}>
                {row.promise} · {row.owner} · {actionPlan.late(row.daysOverdue ?? 0)}
              </li>
            ))}
          </ul>
          <Link to="/action-plan" search={(kept) => ({ ...kept, pcodes: [pcode], on: commitments?.on })}>
            {plans.toPlan}
          </Link>
        </>
      ),
    }))
  }, [commitments, plans, actionPlan])
  return <DistrictBadges {...props} id={overdueLayerId} shape={overdueShape} badges={badges} />
}
