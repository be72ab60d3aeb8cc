// A decision that is being written, and what is sent of it. What was typed about one report waits while another is looked at. Pure.
import type { ReviewRequest } from '#api/contract/observation-reviews.ts'
import type { ReviewState } from '#data/schema/review.ts'

export type Draft = {
  state: ReviewState
  reason: string
  /** Reports near it that say the same. */
  sources: readonly string[]
  named: string
  mergedInto: string
}
export type Drafts = Readonly<Record<string, Draft | undefined>>

export const decisionKeys: Readonly<Record<string, ReviewState | undefined>> = {
  v: 'verified',
  c: 'contested',
  r: 'rejected',
  s: 'merged',
  p: 'pending',
}

export function requestOf({ state, reason, sources, named, mergedInto }: Draft, after: string | null): ReviewRequest {
  const outside = named.trim()
  const told = reason.trim()
  const bare = { state, reason: '', sources: [], mergedInto: null, after }
  if (state === 'verified') {
    const others = sources.map((uuid) => ({ uuid }))
    return { ...bare, reason: told, sources: outside === '' ? others : [...others, { named: outside }] }
  }
  if (state === 'merged') return { ...bare, reason: told, mergedInto: mergedInto === '' ? null : mergedInto.trim() }
  return state === 'pending' ? bare : { ...bare, reason: told }
}

/** Letters typed into a field are no keys of the screen. */
export const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement
    ? target.type !== 'checkbox' && target.type !== 'radio'
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
