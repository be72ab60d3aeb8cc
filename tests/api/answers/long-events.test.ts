/** VIEWS changed how it dates long events with its release of October 2025: an issue is told to lie before or after only where that is known. */
import { expect, test } from 'vitest'
import { longEventsOf } from '#api/answers/external-forecasts/long-events.ts'

test.each([
  ['a day of issue decides', '2025-09-30', '2025-09', 'before'],
  ['whatever the data', '2025-10-01', '2025-05', 'since'],
  ['data to September cannot be out before October', null, '2025-09', 'since'],
  ['data to June may be out in October', null, '2025-06', 'unclear'],
  ['data to May was out by September', null, '2025-05', 'before'],
  ['nothing said', null, null, 'unclear'],
] as const)('%s', (_, issuedOn, dataUntil, side) => {
  expect(longEventsOf('views', { issuedOn, dataUntil })).toBe(side)
  expect(longEventsOf('acled-cast', { issuedOn, dataUntil })).toBeNull()
})
