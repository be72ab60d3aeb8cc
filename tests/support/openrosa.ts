/** What a phone sends to the OpenRosa door, part by part, and what became of it. */
import { randomUUID } from 'node:crypto'
import type { ActorRole } from '#api/contract/session.ts'
import { type Answer, answerOf } from './asking.ts'
import type { TestApp } from './test-app.ts'

export const door = '/openrosa'
export const ownFormId = 'upstream-observation'

export type File = { name: string; type?: string; bytes: Uint8Array | string }
type As = Exclude<ActorRole, 'anonymous'>

export const newId = (): string => `uuid:${randomUUID()}`
export const uuidOf = (instanceId: string): string => instanceId.replace('uuid:', '')

/** A filled form; `answers` as XML, so that a test may write what no client would. */
export const filled = (instanceId: string, answers: string, about: { formId?: string; deprecatedId?: string } = {}) => {
  const { formId = ownFormId, deprecatedId } = about
  const old = deprecatedId === undefined ? '' : `<orx:deprecatedID>${deprecatedId}</orx:deprecatedID>`
  return `<?xml version="1.0"?><data xmlns:orx="http://openrosa.org/xforms" id="${formId}" version="1">${answers}<orx:meta><orx:instanceID>${instanceId}</orx:instanceID>${old}</orx:meta></data>`
}

/** Of our own form, with everything a report needs. */
export const seen = (over: Record<string, string> = {}): string =>
  Object.entries({
    kind: 'unlit-street',
    position: '1.75 11.25 120.5 12',
    observedAt: '2026-06-30T20:00:00.000+03:00',
    note: 'No light',
    ...over,
  })
    .map(([name, answer]) => `<${name}>${answer}</${name}>`)
    .join('')

/** A multipart body as OkHttp writes it, down to the headers of its parts. */
export function multipart(files: readonly File[], boundary = 'b0undary'): { body: Buffer; contentType: string } {
  const parts = files.flatMap(({ name, type = 'text/xml', bytes }) => {
    const content = Buffer.from(bytes as Uint8Array)
    const head = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${name}"; filename="${name}"`,
      `Content-Type: ${type}`,
      `Content-Length: ${content.length}`,
    ]
    return [Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n')]
  })
  return {
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}

export const basic = (token: string, user = 'officer'): Record<string, string> => ({
  Authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`,
})

export function openRosa(tiny: TestApp) {
  const ask = async (
    path: string,
    {
      as,
      method = 'GET',
      ...asked
    }: { as?: As; method?: string; headers?: Record<string, string>; body?: BodyInit } = {},
  ): Promise<Answer> => {
    const headers = {
      'X-OpenRosa-Version': '1.0',
      ...(as === undefined ? {} : basic(tiny.tokens[as])),
      ...asked.headers,
    }
    return answerOf(await tiny.app.request(`${door}${path}`, { ...asked, method, headers }, {}))
  }
  const sendParts = (parts: readonly File[], as: As = 'field-officer') => {
    const { body, contentType } = multipart(parts)
    const headers = { 'Content-Type': contentType }
    return ask('/submission?deviceID=phone-1', { as, method: 'POST', headers, body: new Uint8Array(body) })
  }
  const send = (xml: string | Uint8Array, files: readonly File[] = [], as?: As) =>
    sendParts([{ name: 'xml_submission_file', bytes: xml }, ...files], as)
  /** The observations told by a record, as a planner reads them. */
  const rows = async (): Promise<any[]> =>
    (await tiny.get('/api/observations?from=2026-05&to=2026-07&limit=500')).body.rows
  const row = async (uuid: string) => (await rows()).find((each) => each.uuid === uuid)
  return { ask, sendParts, send, rows, row }
}
