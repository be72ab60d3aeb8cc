/** The state of the upstream flag after each wave, as the flag's own history tells it. */
import { upstreamQuery } from '#api/contract/upstream.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { flagHistory } from '../upstream/flag-history.ts'
import { blankReading, type Looking, type ReadingsOf } from './looking.ts'

const { cG, delta } = upstreamQuery.pick({ cG: true, delta: true }).parse({})

export async function flagReadings(mirror: Mirror, { asOf }: Looking): Promise<ReadingsOf> {
  const { pcodes, assessed } = await flagHistory(mirror, { asOf, cG, delta })
  const index = new Map(pcodes.map((pcode, i) => [pcode, i]))
  return ({ place }) => {
    const i = index.get(place.pcode)
    if (i === undefined) return []
    return assessed.map(({ moment, assessments }) => {
      const state = assessments[i]?.state ?? 'not_tested'
      const reason = state === 'not_tested' ? ('not-tested' as const) : null
      return { ...blankReading, month: moment.month, waveId: moment.waveId, label: moment.label, state, reason }
    })
  }
}
