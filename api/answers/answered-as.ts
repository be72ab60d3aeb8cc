/** What every answer says about itself: version, period, moment, and whether the country is made up. */
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { isFictional } from '#api/queries/instance.ts'
import { analyticsVersion } from './analytics-version.ts'

export async function answeredAs(mirror: Mirror, { from, to, asOf }: Pick<Scope, 'from' | 'to' | 'asOf'>) {
  return {
    seq: mirror.seq,
    analytics: analyticsVersion,
    ...{ from, to, asOf },
    fictional: await isFictional(mirror),
    withheldKinds: [...(mirror.withheld?.kinds ?? [])],
  }
}
