// Whether the phone is locked, as a screen sees it; undefined until the device has been asked.
import { useSyncExternalStore } from 'react'
import { type LockState, lockState, onLockChange } from './lock.ts'

export const useLock = (): LockState | undefined => useSyncExternalStore(onLockChange, lockState)
