/**
 * Takes the figures out that the precision rule hides, for those who may not see them: one rule for every answer and every file, so
 * that a table, its export and the map never differ. Sample sizes and reasons stay.
 */
import type { ActorRole } from '#api/contract/session.ts'
import { may } from './permissions.ts'

/** What an estimate says of its quantity; everything else about it may be known. */
const figures = new Set([
  'value',
  'lo',
  'hi',
  'nEffective',
  'dontKnow',
  'change',
  'share',
  'p',
  'pAdjusted',
  'distinguishable',
])

/** The answer as this role may see it. */
export function figuresFor<T extends object>(role: ActorRole, answer: T): T {
  if (may(role, 'seeImprecise')) return answer
  const copy = structuredClone(answer)
  blankHidden(copy)
  return copy
}

function blankHidden(value: unknown): void {
  if (value === null || typeof value !== 'object') return
  const isHidden = 'precision' in value && value.precision === 'hidden'
  for (const [name, inner] of Object.entries(value)) {
    if (isHidden && figures.has(name)) Reflect.set(value, name, null)
    else if (isHidden && name === 'reason') Reflect.set(value, name, inner ?? 'wide-interval')
    else blankHidden(inner)
  }
}
