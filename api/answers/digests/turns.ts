/** Which districts the upstream flag says something else of than it did. States alone: no figure of two moments. */
import type { DigestNews, Turn } from '#api/contract/digest-news.ts'
import { type DistrictState, districtStates, type UpstreamRow, upstreamQuery } from '#api/contract/upstream.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { upstream } from '../upstream/upstream.ts'

const { cG, delta } = upstreamQuery.pick({ cG: true, delta: true }).parse({})

export async function flagRows(mirror: Mirror, asOf: string | null): Promise<readonly UpstreamRow[]> {
  const scope = await scopeOf(mirror, asOf === null ? {} : { asOf })
  return (await upstream(mirror, { scope, cG, delta })).rows
}

/** A district nobody knew then was not tested then. Those raised to upstream first, then those lowered from it. */
export function turnsOf(before: readonly UpstreamRow[], now: readonly UpstreamRow[]): Turn[] {
  const then = new Map(before.map(({ pcode, state }) => [pcode, state]))
  const turns = now.flatMap(({ pcode, name, state: to }): Turn[] => {
    const from = then.get(pcode) ?? 'not_tested'
    return from === to ? [] : [{ pcode, name, from, to }]
  })
  return turns.sort((a, b) => weightOf(b) - weightOf(a))
}

const weightOf = ({ from, to }: Turn): number => (to === 'upstream' ? 2 : from === 'upstream' ? 1 : 0)

export const countStates = (rows: readonly UpstreamRow[]): DigestNews['states'] => {
  const count = (state: DistrictState): number => rows.filter((row) => row.state === state).length
  return Object.fromEntries(districtStates.map((state) => [state, count(state)])) as DigestNews['states']
}
