/** The README's first command in a clean clone, with the packages as they are installed: neither step says anything on standard error. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { cleanClone } from '#tests/support/clean-clone.ts'
import { firstVisit } from '#tests/support/first-visit.ts'
import { serveInstance } from '#tests/support/served-instance.ts'

it('installs and starts without a warning', async () => {
  const { dir, remove } = await cleanClone({ packages: false })
  try {
    const installed = await promisify(execFile)('npm', ['ci'], { cwd: dir })
    expect(installed.stderr).toBe('')
    const served = await serveInstance({ program: dir, deadlineMs: 600_000 })
    try {
      await firstVisit(served)
    } finally {
      expect([await served.stop(), served.complaints()]).toEqual([0, ''])
    }
  } finally {
    await remove()
  }
})
