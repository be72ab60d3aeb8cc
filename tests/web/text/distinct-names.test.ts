// Two places of one name can be told apart wherever names are listed; a name of one place is left as it is.
import { expect, it } from 'vitest'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { distinctNames } from '#web/text/distinct-names.ts'

it('sets the region beside namesakes, the p-code where the region is shared or not known', () => {
  const names = distinctNames([
    { pcode: 'A1', name: 'Brenna', regionName: 'North' },
    { pcode: 'B1', name: 'Brenna', regionName: 'South' },
    { pcode: 'A2', name: 'Corvo', regionName: 'North' },
    { pcode: 'A3', name: 'Corvo', regionName: 'North' },
    { pcode: 'C1', name: 'Dell', regionName: null },
    { pcode: 'C2', name: 'Dell', regionName: null },
    { pcode: 'A4', name: 'Elm', regionName: 'North' },
  ])
  expect(Object.fromEntries(names)).toEqual({
    A1: 'Brenna (North)',
    B1: 'Brenna (South)',
    A2: 'Corvo (A2)',
    A3: 'Corvo (A3)',
    C1: 'Dell (C1)',
    C2: 'Dell (C2)',
  })
})

it('does not take a district for its region’s namesake', () => {
  const place = { lng: null, lat: null, population: null }
  const rows = [
    { ...place, pcode: 'N', name: 'Brenna', level: 'region' as const, parentPcode: null },
    { ...place, pcode: 'N1', name: 'Brenna', level: 'district' as const, parentPcode: 'N' },
    { ...place, pcode: 'N2', name: 'Corvo', level: 'district' as const, parentPcode: 'N' },
    { ...place, pcode: 'S1', name: 'Corvo', level: 'district' as const, parentPcode: 'S' },
  ]
  expect(Object.fromEntries(distinctPlaceNames(rows))).toEqual({ N2: 'Corvo (Brenna)', S1: 'Corvo (S1)' })
})
