/**
 * Which two periods are compared. Who names none gets the last twelve months of the record against the twelve before, or the last
 * wave against the one before it; who names one gets as many months just before it.
 */
import type { ChangesQuery, ComparedThing } from '#api/contract/changes.ts'
import { datesOf, type Scope } from '#api/contract/filters.ts'
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sampleFrame } from '#api/perception/sample-frame.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'

export type Span = { from: Month; to: Month }
/** Seasons come round. @unit months */
const YEAR = 12

export type Compared = { of: ComparedThing; base: Scope; now: Scope }

export async function comparedPeriods(mirror: Mirror, scope: Scope, asked: ChangesQuery): Promise<Compared> {
  const [recorded, { waves }] = await Promise.all([incidentSpan(mirror, scope.asOf), sampleFrame(mirror, scope.asOf)])
  const of = asked.of ?? (recorded === null && waves.length > 0 ? 'answers' : 'incidents')
  const isOpen = asked.from === undefined && asked.to === undefined
  const [last, before] = waves.map(({ endedOn }) => endedOn.slice(0, 7)).reverse()
  const usual =
    of === 'answers' && last !== undefined
      ? { from: last, to: last }
      : recorded === null
        ? null
        : { from: addMonths(recorded.last, 1 - YEAR), to: recorded.last }
  const now = isOpen && usual !== null ? usual : { from: scope.from, to: scope.to }
  const isWave = isOpen && of === 'answers' && before !== undefined && before < now.from
  const base = basePeriod(now, asked, isWave ? { from: before, to: before } : null)
  return { of, base: during(scope, base), now: during(scope, now) }
}

function basePeriod(now: Span, { baseFrom, baseTo }: ChangesQuery, usual: Span | null): Span {
  if (baseFrom === undefined && baseTo === undefined && usual !== null) return usual
  const months = countMonths(now.from, now.to)
  const to = baseTo ?? addMonths(now.from, -1)
  const from = baseFrom ?? addMonths(to, 1 - months)
  if (from > to)
    throw problem('request.invalid', undefined, { baseFrom: { code: 'period-ends-before-it-begins', from, to } })
  if (to >= now.from)
    throw problem('request.invalid', undefined, { baseTo: { code: 'periods-overlap', to, from: now.from } })
  return { from, to }
}

const during = (scope: Scope, { from, to }: Span): Scope => ({ ...scope, from, to, ...datesOf(from, to) })
