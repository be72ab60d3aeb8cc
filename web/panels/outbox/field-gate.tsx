// What stands before every form for the field: things go on being sent, and what is kept under a code is asked for it first.
import type { ReactNode } from 'react'
import { useSending } from '#web/field/use-sending.ts'
import { LockGate } from '#web/panels/lock/lock-gate.tsx'

export function FieldGate({ children }: { children: ReactNode }) {
  useSending()
  return <LockGate>{children}</LockGate>
}
