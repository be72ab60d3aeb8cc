// The outbox as a screen sees it: what is unsent, what was sent, what is on its way.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { fieldState, onFieldChange, outbox } from './sending.ts'
import type { Sent, Unsent } from './unsent.ts'

export type OutboxView = {
  unsent: readonly Unsent[]
  sent: readonly Sent[]
  onTheWay: string | null
  /** The device's storage cannot be read at all. */
  broken: boolean
}
const nothing = { unsent: [], sent: [], broken: false }

export function useOutbox(): OutboxView {
  const { version, onTheWay } = useSyncExternalStore(onFieldChange, fieldState)
  const [kept, setKept] = useState<Omit<OutboxView, 'onTheWay'>>(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means: read again
  useEffect(() => {
    let isCurrent = true
    Promise.all([outbox.list(), outbox.listSent()]).then(
      ([unsent, sent]) => isCurrent && setKept({ unsent, sent, broken: false }),
      () => isCurrent && setKept({ ...nothing, broken: true }),
    )
    return () => {
      isCurrent = false
    }
  }, [version])
  return { ...kept, onTheWay }
}
