/** Reports and answers to try the outbox with. */
import { type Observation, observation } from '#data/schema/observation.ts'
import type { Writing } from '#web/field/outbox.ts'

export const uuids = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
] as const

/** Whoever is signed in on the phone. */
export const writer = 'a'.repeat(32)

export const building: Observation = observation.parse({
  kind: 'abandoned-building',
  observedAt: '2026-06-30T17:20:00+03:00',
  positionSource: 'typed',
  placeText: 'Old mill, behind the market in Laskar',
  siteState: 'used-by-armed-group',
})
export const aPhoto = { name: 'photo', type: 'image/jpeg', bytes: new Uint8Array([255, 216, 1, 2, 3]).buffer }

/** A report as somebody writes it. */
export const written = (uuid: string, part: Partial<Writing> = {}): Writing => ({
  ...{ uuid, kind: 'observation', content: building, attachments: [] },
  ...{ at: '2026-07-01T12:00:00Z', owner: writer, ...part },
})

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
export const receiptFor = (uuid: string, status = 201, seq = 7): Response =>
  json(status, { uuid, seq, receivedAt: '2026-07-01T12:00:00Z', timeDoubt: null, pcode: 'XV0101', contentSha256: 'ab' })
export const problemAnswer = (status: number, code: string, fields?: Record<string, string>): Response =>
  json(status, {
    code,
    title: 'No',
    says: {
      detail: asWritten('Because.'),
      fields: Object.fromEntries(Object.entries(fields ?? {}).map(([field, text]) => [field, asWritten(text)])),
    },
  })
const asWritten = (text: string) => ({ code: 'as-written', text, sentence: text })
