// What an instance without any district says, and the way to its first file.
import { Link } from '@tanstack/react-router'
import { useText } from '#web/text/use-text.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

export function NothingYet() {
  const { empty } = useText().map
  return (
    <EmptyState title={empty.title}>
      {empty.body} <Link to="/import">{empty.go}</Link>
    </EmptyState>
  )
}
