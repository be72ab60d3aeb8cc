/** The fictional country made from the command line. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { folder, upstream } from '#tests/cli/run.ts'

const root = folder()
const at = (name: string): string => join(root, name)
afterAll(() => rm(root, { recursive: true, force: true }))

it('init --demo makes the fictional country', async () => {
  const { code, json } = await upstream(at('demo'), 'init', '--demo', '--json')
  expect([code, json.demo]).toEqual([0, true])
  const { out } = await upstream(at('demo'), 'status')
  expect(out).toContain('Velmora (fictional)')
  expect(out).toContain('2023-01 to 2026-06')
})
