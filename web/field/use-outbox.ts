// The outbox as a screen sees it: what of the person's own is unsent, what was sent, what is on its way; of others' only how many.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Parcel, Sent } from './parcel.ts'
import { fieldState, type OnTheWay, onFieldChange, outbox } from './sending.ts'
import type { Whose } from './whose.ts'

export type OutboxView = {
  unsent: readonly Parcel[]
  /** Whose they are nobody can say: written while nobody was signed in, or under a sign-in that has ended. */
  unclaimed: readonly Parcel[]
  /** How many wait for somebody else. */
  others: number
  sent: readonly Sent[]
  onTheWay: OnTheWay | null
  whose: Whose | undefined
  /** The device's storage cannot be read at all. */
  broken: boolean
}
const nothing = { all: [], allSent: [], broken: false }

export function useOutbox(): OutboxView {
  const { version, onTheWay, whose } = useSyncExternalStore(onFieldChange, fieldState)
  const [kept, setKept] = useState<{ all: Parcel[]; allSent: Sent[]; broken: boolean }>(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means: read again
  useEffect(() => {
    let isCurrent = true
    Promise.all([outbox.list(), outbox.listSent()]).then(
      ([all, allSent]) => isCurrent && setKept({ all, allSent, broken: false }),
      () => isCurrent && setKept({ ...nothing, broken: true }),
    )
    return () => {
      isCurrent = false
    }
  }, [version])
  const { all, allSent, broken } = kept
  return { ...partsOf(all, whose), sent: sentBy(allSent, whose), onTheWay, whose, broken }
}

const sentBy = (sent: readonly Sent[], whose: Whose | undefined): Sent[] =>
  sent.filter(({ owner }) => owner !== null && owner === whose?.reporter)

export function partsOf(
  all: readonly Parcel[],
  whose: Whose | undefined,
): Pick<OutboxView, 'unsent' | 'unclaimed' | 'others'> {
  if (whose === undefined) return { unsent: [], unclaimed: [], others: 0 }
  const { reporter, ended, gone } = whose
  const own = all.filter(({ owner }) => owner === reporter)
  const isFree = ({ owner }: Parcel) => owner !== reporter && (owner === null || gone.includes(owner))
  const unclaimed = reporter === null || ended !== null ? [] : all.filter(isFree)
  const waitsFor = ended === null ? (reporter === null ? 'signed-out' : null) : 'ended'
  return {
    unsent: waitsFor === null ? own : own.map((u) => withoutSignIn(u, waitsFor)),
    unclaimed,
    others: all.length - own.length - unclaimed.length,
  }
}

const withoutSignIn = (parcel: Parcel, reason: 'signed-out' | 'ended'): Parcel =>
  parcel.state === 'refused'
    ? parcel
    : { ...parcel, state: 'sign-in', nextTryAt: null, trouble: { reason, detail: null, fields: {} } }
