// How it is said when a voice was last heard, on the map and in the table alike.
import type { HeardVoice } from '#api/contract/silence.ts'
import { formatMonth } from './format.ts'
import type { Text } from './use-text.tsx'

/** "last heard May 2026", "not since Mar 2024", "never heard", or why it cannot be told. */
export function sayingVoice({ state, lastMonth, reason }: HeardVoice, { silence }: Text): string {
  if (state === 'unknown') return silence.reasons[reason ?? 'not-recorded']
  if (state === 'not-here') return silence.notHere
  if (state === 'never') return silence.neverHeard
  if (lastMonth === null) return silence.longAgo
  return (state === 'heard' ? silence.last : silence.notSince)(formatMonth(lastMonth))
}
