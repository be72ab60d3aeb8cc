import { test } from 'vitest'
import './api/analytics/reference/models.ts'
import './api/analytics/reference/patterns.ts'
import './api/analytics/reference/places.ts'
import './api/analytics/reference/series.ts'
import './api/analytics/reference/survey.ts'
import { caseIds, coverageOf } from './api/analytics/reference/case.ts'
test('x', () => {
  for (const id of caseIds()) {
    const groups = new Map<string, number>()
    for (const path of coverageOf(id).unseen) { const g = path.replace(/\/\d+(?=\/|$)/g, '/#'); groups.set(g, (groups.get(g) ?? 0) + 1) }
    console.log(id, [...groups].map(([g, k]) => `${g} x${k}`).join(' | '))
  }
})
