// Overdue promises in the legend.
import type { Commitments } from '#api/contract/commitments.ts'
import { BadgeKey } from '#web/layers/district-badges.tsx'
import type { KeyProps } from '#web/layers/overlay.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { overdueShape } from './shape.ts'

export function OverdueKey({ palette, answers }: KeyProps<{ commitments: Commitments }>) {
  const { plans } = useText()
  const { commitments } = answers
  return (
    <li>
      <BadgeKey shape={overdueShape} palette={palette} />{' '}
      {commitments === undefined ? plans.layers.overdue : plans.overdueOn(formatDate(commitments.on))}
    </li>
  )
}
