/** The question about safety that is meant: the one named, or the usual one of those asked. */
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { defaultIndicator } from '#data/schema/indicators.ts'
import { heldIndicators } from './held-indicators.ts'
import { knownIndicators } from './known-indicators.ts'

export async function feelingOf(mirror: Mirror, named: string | undefined, asOf: string | null): Promise<string> {
  const feelings = (await knownIndicators(mirror, asOf)).flatMap(({ id, theme, polarity, askedOf }) =>
    theme === 'safety' && polarity === 'high-is-good' && askedOf === 'community' ? [id] : [],
  )
  if (named !== undefined) {
    if (feelings.includes(named)) return named
    const why = { code: 'not-a-feeling', indicator: named, feelings } as const
    throw problem('indicator.unknown', why, { feeling: why })
  }
  const held = new Set((await heldIndicators(mirror, asOf)).map(({ indicator }) => indicator))
  if (held.has(defaultIndicator)) return defaultIndicator
  return feelings.find((id) => held.has(id)) ?? defaultIndicator
}
