/** The examples for other people's programs, each run as it stands against the served demonstration: they say what the API says. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoApp } from '#tests/story/demo-app.ts'
import { interpreter, runs } from '#tests/support/interpreters.ts'

const examples = [
  { file: 'districts.py', command: interpreter('python3', ['--version'], 'python3') },
  { file: 'districts.R', command: interpreter('Rscript', ['-e', 'library(jsonlite)'], 'r-base-core, r-cran-jsonlite') },
  { file: 'districts.mjs', command: process.execPath },
]
const period = 'from=2025-07&to=2026-06'
const demo = demoApp()
const steward = { as: 'steward' } as const
let token = ''
let tokenId = ''
beforeAll(async () => {
  const json = { name: 'The examples', role: 'planner', scopes: ['read'] }
  ;({ token, tokenId } = (await demo.send('POST', '/api/tokens', { ...steward, json })).body)
})
afterAll(() => demo.send('DELETE', `/api/tokens/${tokenId}`, steward))

/** What they must print, from the answers they ask for. */
async function expected(query: string): Promise<string[]> {
  const { rows, indicator } = (await demo.get(`/api/districts?${query}`)).body
  const { rows: states } = (await demo.get(`/api/upstream?${query}`)).body
  const percent = (share: number) => (100 * share).toFixed(0)
  const flagged = states.filter((row: any) => row.listed).map((row: any) => row.name)
  const untold = rows.filter((row: any) => row.perception.value === null)
  return [
    ...rows.map(({ name, incidents, perception: { value, lo, hi, n, status } }: any) => {
      const share =
        value === null ? `not told (${status})` : `${percent(value)}% (${percent(lo)} to ${percent(hi)}, n = ${n})`
      return `${name}: ${incidents} incidents, ${indicator} ${share}`
    }),
    `flagged: ${flagged.join(', ') || 'none'}`,
    `districts.csv: ${rows.length} rows, ${untold.length} without a share`,
  ]
}

describe.each(examples)('$file', ({ file, command }) => {
  const ran = (query: string, secret = token) =>
    runs(command ?? '', [`docs/examples/${file}`, inject('demoUrl'), query], { UPSTREAM_TOKEN: secret })

  it.skipIf(command === null)(
    'prints every district, what is flagged, and how many of the file have no share',
    async () => {
      const { code, stdout, stderr } = await ran(period)
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout.trimEnd().split('\n')).toEqual(await expected(period))
      expect(stdout).toContain('flagged: Tolmey')
    },
  )

  it.skipIf(command === null)('says of a withheld share why it is not told, and never that it is zero', async () => {
    const query = `${period}&group=minority:minority`
    const { stdout } = await ran(query)
    expect(stdout.trimEnd().split('\n')).toEqual(await expected(query))
    for (const status of ['suppressed', 'unreliable', 'no_data']) expect(stdout).toContain(`not told (${status})`)
    expect(stdout).not.toMatch(/ 0% \(0 to 0/)
  })

  it.skipIf(command === null)('ends with the reason where the token is refused', async () => {
    const { code, stderr } = await ran(period, 'ups_nobody')
    expect(code).toBe(1)
    expect(stderr).toContain('401')
    if (file !== 'districts.R') expect(stderr).toContain('This token is not known here.')
  })

  it('can be had from the server, as it stands', async () => {
    const { status, headers, text } = await demo.get(`/api/docs/examples/${file}`, { as: 'anonymous' })
    expect([status, headers.get('Content-Type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(text).toContain('UPSTREAM_TOKEN')
  })
})

it('no other file can be had that way', async () => {
  for (const name of ['package.json', '..%2Fpackage.json', 'districts'])
    expect((await demo.get(`/api/docs/examples/${name}`)).status).toBe(404)
})
