/** A district's instance and the capital's, each with a record of its own, and the stick that is carried between them. */
import type { SealedReport } from '#api/contract/sealed-files.ts'
import type { Answer } from '#tests/support/asking.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

export type TwoInstances = {
  district: TestApp
  capital: TestApp
  /** The bytes of a sealed file; `query` as in the address. */
  seal(query?: string, from?: TestApp): Promise<Uint8Array<ArrayBuffer>>
  takeIn(
    bytes: Uint8Array<ArrayBuffer>,
    query?: string,
    into?: TestApp,
  ): Promise<Answer<SealedReport & { code?: string; detail?: string }>>
  /** Fails unless it is taken in. */
  taken(bytes: Uint8Array<ArrayBuffer>): Promise<SealedReport>
  close(): Promise<void>
}

export const steward = { as: 'steward' } as const

export async function trusts(one: TestApp, other: TestApp, name: string): Promise<string> {
  const { key } = (await other.get('/api/seal-key', steward)).body
  const { status, text } = await one.send('PUT', `/api/offices/${key}`, { ...steward, json: { name } })
  if (status !== 200) throw new Error(text)
  return key
}

export async function twoInstances(): Promise<TwoInstances> {
  const [district, capital] = [await testApp(), await testApp()]
  await trusts(district, capital, 'Capital')
  await trusts(capital, district, 'Midtown office')
  const seal: TwoInstances['seal'] = async (query = '', from = district) => {
    const headers = { Authorization: `Bearer ${from.tokens.steward}` }
    const reply = await from.app.request(`/api/sealed-record?${query}`, { headers }, {})
    if (reply.status !== 200) throw new Error(await reply.text())
    return new Uint8Array(await reply.arrayBuffer())
  }
  const takeIn: TwoInstances['takeIn'] = (bytes, query = '', into = capital) =>
    into.send('POST', `/api/sealed-files?${query}`, { ...steward, body: bytes })
  return {
    district,
    capital,
    seal,
    takeIn,
    async taken(bytes) {
      const { status, body, text } = await takeIn(bytes)
      if (status !== 200) throw new Error(text)
      return body
    },
    async close() {
      await Promise.all([district.close(), capital.close()])
    },
  }
}

export const changed = (bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
  const other = new Uint8Array(bytes)
  other[at] = (other[at] ?? 0) ^ 1
  return other
}
