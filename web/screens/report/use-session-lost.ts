// When the server lets a report in no more, who is signed in is asked anew: the header and the outbox then say the same.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { fieldState, onFieldChange } from '#web/field/sending.ts'
import type { Trouble } from '#web/field/unsent.ts'
import { sessionQuery } from '#web/queries/session.ts'

const lost: readonly (Trouble['reason'] | undefined)[] = ['signed-out', 'ended', 'another', 'role']

export function useSessionLost(): void {
  const cache = useQueryClient()
  const { lastRound } = useSyncExternalStore(onFieldChange, fieldState)
  useEffect(() => {
    if (lost.includes(lastRound?.stoppedBy?.reason)) void cache.invalidateQueries({ queryKey: sessionQuery().queryKey })
  }, [cache, lastRound])
}
