// Before a screen that shows what is kept on the phone: the code, where there is one. Also what hides the screen.
import { type ReactNode, useEffect } from 'react'
import { browserClock } from '#web/clock.ts'
import { hideOnDoubleEscape, lockWhenLeft } from '#web/field/lock/hide.ts'
import { useLock } from '#web/field/lock/use-lock.ts'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { Unlock } from './unlock.tsx'

export function LockGate({ children }: { children: ReactNode }) {
  const { frame } = useText()
  const lock = useLock()
  useEffect(() => hideOnDoubleEscape(() => browserClock.now().getTime()), [])
  useEffect(() => lockWhenLeft(), [])
  if (lock === undefined) return <Skeleton words={frame.loading} lines={6} />
  return lock.sort === 'locked' ? <Unlock lock={lock} /> : children
}
