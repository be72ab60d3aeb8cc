// The browser throws the same Problem the server threw; a captive portal's page is no answer.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Problem } from '#api/contract/problems.ts'
import { apiAddress, unwrap } from '#web/client.ts'

const shape = z.object({ seq: z.int() })
const json = (body: unknown, status = 200) => Response.json(body, { status })

describe('unwrap', () => {
  it('hands over what fits the contract', async () => {
    expect(await unwrap(json({ seq: 7 }), shape)).toEqual({ seq: 7 })
  })
  it('throws the Problem in the answer', async () => {
    const detail = { code: 'place-not-known', pcode: 'XV99' }
    const body = { code: 'place.unknown', title: 'No', says: { detail: { ...detail, sentence: 'English' } } }
    const thrown = await unwrap(json(body, 404), shape).catch((e: unknown) => e)
    expect(thrown).toBeInstanceOf(Problem)
    expect(thrown).toMatchObject({ code: 'place.unknown', status: 404, detail })
    expect((thrown as Problem).detail).not.toHaveProperty('sentence')
  })
  it('takes a page for no answer even when it says 200', async () => {
    const page = new Response('<html>Sign in to the hotel network</html>', { headers: { 'content-type': 'text/html' } })
    await expect(unwrap(page, shape)).rejects.toBeInstanceOf(Problem)
  })
})

describe('apiAddress', () => {
  it('writes lists with commas and leaves out what is absent', () => {
    expect(
      apiAddress('districts', { from: '2025-07', kinds: ['shooting', 'riot'], group: undefined, pcodes: [] }),
    ).toBe('/api/districts?from=2025-07&kinds=shooting,riot')
  })
})
