// The view an alert's link names is one the map has, for every measure that can be watched.
import { expect, it } from 'vitest'
import { alertLayer, alertView } from '#api/contract/alert-view.ts'
import { overlays, views } from '#web/layers/registry.ts'

it('every measure is shown by a view that exists, and by a layer that exists where it names one', () => {
  const known = views.map(({ id }) => id)
  expect(Object.values(alertView).filter((id) => !known.includes(id))).toEqual([])
  expect(Object.values(alertLayer).filter((id) => overlays.every((overlay) => overlay.id !== id))).toEqual([])
})
