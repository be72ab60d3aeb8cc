// Where somebody lands who names no place: where their work is. Only on opening the bare address; the map stays a link away.
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ActorRole } from '#api/contract/session.ts'
import { useSession } from '#web/queries/session.ts'
import { landingOf } from './screens.ts'

export function useLanding(): void {
  const role = useSession()?.role
  const navigate = useNavigate()
  const { state } = useRouter()
  const [openedBare] = useState(state.location.href === '/')
  const land = useEffectEvent((as: ActorRole) => {
    if (openedBare && state.location.href === '/') void navigate({ to: landingOf(as), replace: true })
  })
  const [isKnown, setKnown] = useState(false)
  useEffect(() => {
    if (role === undefined || isKnown) return
    setKnown(true)
    land(role)
  }, [role, isKnown])
}
