// What follows once somebody is somebody else: everything is asked anew, and they land where their work is.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '#api/contract/session.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { landingOf } from './screens.ts'

export function useSignedIn(): (session: Session, stay?: boolean) => Promise<void> {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return async (session, stay = false) => {
    cache.setQueryData(sessionQuery().queryKey, session)
    // A link that was taken up works no more: it is not asked about again.
    await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' })
    if (!stay) await navigate({ to: landingOf(session.role) })
  }
}
