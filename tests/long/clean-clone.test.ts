/** `npm start` in a clean clone: it builds, serves, complains of nothing and stops when told. The installation is tried by `npm run test:long`. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleanClone } from '#tests/support/clean-clone.ts'
import { firstVisit } from '#tests/support/first-visit.ts'
import { serveInstance } from '#tests/support/served-instance.ts'

let clone: Awaited<ReturnType<typeof cleanClone>>
beforeAll(async () => {
  clone = await cleanClone({ packages: true })
})
afterAll(() => clone.remove())

it('starts without a build, serves what people try first, and ends well', { timeout: 240_000 }, async () => {
  const served = await serveInstance({ program: clone.dir, deadlineMs: 240_000 })
  try {
    expect(served.output()).toContain('Building')
    await firstVisit(served)
  } finally {
    expect([await served.stop(), served.complaints()]).toEqual([0, ''])
  }
})
