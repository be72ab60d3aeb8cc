// The view an alert's link names is one the map has, for every measure that can be watched.
import { expect, it } from 'vitest'
import { alertView } from '#api/contract/alert-view.ts'
import { views } from '#web/layers/registry.ts'

it('every measure is shown by a view that exists', () => {
  const known = views.map(({ id }) => id)
  expect(Object.values(alertView).filter((id) => !known.includes(id))).toEqual([])
})
