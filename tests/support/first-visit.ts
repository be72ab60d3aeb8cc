/** What somebody tries who has just started the program: the pages, the description of the API, a file out and a file in. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { answerOf } from './asking.ts'
import type { ServedInstance } from './served-instance.ts'

export async function firstVisit({ url, stewardToken }: ServedInstance): Promise<void> {
  const ask = async (path: string, init: RequestInit = {}) => answerOf(await fetch(`${url}${path}`, init))
  const steward = { Authorization: `Bearer ${stewardToken}` }

  const page = await ask('/')
  expect([page.status, page.headers.get('Content-Type')]).toEqual([200, expect.stringContaining('text/html')])
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? ''
  expect((await ask(script)).status).toBe(200)

  const docs = await ask('/api/docs')
  for (const [, address = ''] of docs.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await ask(address)).status, address).toBe(200)
  }
  const description = await ask('/api/openapi.json')
  expect([description.status, description.body.openapi]).toEqual([200, '3.1.0'])

  const file = await ask('/api/exports/districts.csv', { headers: steward })
  expect([file.status, file.text.split('\r\n').length > 60]).toEqual([200, true])

  const body = await readFile('data/samples/incidents.csv')
  const sent = await ask('/api/imports?filename=incidents.csv', { method: 'POST', headers: steward, body })
  expect([sent.status, sent.body.state, sent.body.accepted > 0]).toEqual([200, 'accepted', true])
}
