// An address that names nothing.
import { Link } from '@tanstack/react-router'
import { useText } from '#web/text/use-text.tsx'
import { EmptyState } from '../empty-state.tsx'

export function LostPage() {
  const { frame } = useText()
  return (
    <EmptyState title={frame.lost.title}>
      <Link to="/">{frame.lost.back}</Link>
    </EmptyState>
  )
}
