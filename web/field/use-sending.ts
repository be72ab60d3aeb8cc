// Sends from the page that uses it, under whoever the server says is signed in. When it lets somebody in no more, who is signed in is
// asked anew: the header and the outbox then say the same.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { sessionQuery } from '#web/queries/session.ts'
import type { Trouble } from './parcel.ts'
import { fieldState, onFieldChange, signedInAs, startSending } from './sending.ts'

const lost: readonly (Trouble['reason'] | undefined)[] = ['signed-out', 'ended', 'another', 'role']

export function useSending(): void {
  const cache = useQueryClient()
  const { data: session, isError } = useQuery(sessionQuery())
  const { lastRound, whose } = useSyncExternalStore(onFieldChange, fieldState)
  const isKnown = whose !== undefined
  useEffect(() => startSending(), [])
  useEffect(() => {
    if (session !== undefined) signedInAs(session)
    else if (isError && !isKnown) signedInAs(null)
  }, [session, isError, isKnown])
  useEffect(() => {
    if (lost.includes(lastRound?.stoppedBy?.reason)) void cache.invalidateQueries({ queryKey: sessionQuery().queryKey })
  }, [cache, lastRound])
}
