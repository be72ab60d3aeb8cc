/**
 * When each voice of a district was last heard, at a survey or a consultation, and where that cannot be told. Says whether anybody of
 * a group was met, never how many; of an interview round whose number of people is withheld, not even that.
 */
import type { Wave } from './indicator-cells.ts'

/** What one round says of a voice. */
export type Told = 'met' | 'not-met' | 'not-recorded' | 'suppressed'
export type Round = { on: string; by: 'survey' | 'consultation'; told: Told }

export type LastHeard = {
  last: { on: string; by: Round['by'] } | null
  /** The latest round since that may have met it. */
  untold: { on: string; told: 'not-recorded' | 'suppressed' } | null
}

export function lastHeard(rounds: readonly Round[]): LastHeard {
  const latest = <R extends Round>(some: readonly R[]): R | null =>
    some.reduce<R | null>((last, round) => (last === null || round.on > last.on ? round : last), null)
  const last = latest(rounds.filter(({ told }) => told === 'met'))
  const untold = latest(
    rounds.filter(
      ({ on, told }) => (told === 'not-recorded' || told === 'suppressed') && (last === null || on > last.on),
    ),
  )
  return {
    last: last && { on: last.on, by: last.by },
    untold: untold && { on: untold.on, told: untold.told === 'suppressed' ? 'suppressed' : 'not-recorded' },
  }
}

/** How one wave met a group: from its members counted, those of no recorded group among them. */
export function toldByWave(
  { endedOn }: Wave,
  met: readonly { member: string | null; respondents: number }[],
  member: string,
  isWithheld: boolean,
): Round {
  const count = (of: string | null) => met.reduce((sum, row) => (row.member === of ? sum + row.respondents : sum), 0)
  const round = { on: endedOn, by: 'survey' } as const
  if (isWithheld) return { ...round, told: 'suppressed' }
  if (count(member) > 0) return { ...round, told: 'met' }
  const isRecorded = met.length > 0 && count(null) === 0
  return { ...round, told: isRecorded ? 'not-met' : 'not-recorded' }
}
