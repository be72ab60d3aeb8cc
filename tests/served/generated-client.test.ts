/**
 * A TypeScript client written by a generator from the description the server publishes: it compiles under every strict check, and
 * what it gives from the running server is what its types say.
 */
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoApp } from '#tests/story/demo-app.ts'

const run = promisify(execFile)
const demo = demoApp()
/** In the package, so that the compiler finds the generator's run time. */
const folder = 'dist/generated-client'
const documents = { '/api/openapi.json': '3.1.0', '/ogc/api': '3.0.3' } as const

/** What somebody would write with it; a line that must not compile proves that the others are checked. */
const program = `
import { defaults, getCatalogue, getDistricts, getExportsByFile, getHealth, getIncidents, postImports, postTokens } from './client.js'

const as = (baseUrl: string, token: string): void => {
  Object.assign(defaults, { baseUrl, headers: { Authorization: 'Bearer ' + token } })
}
type Answered<A extends { status: number }> = Extract<A, { status: 200 }>
function told<A extends { status: number; data?: unknown }>(answer: A): Answered<A> {
  if (answer.status !== 200) throw new Error(String(answer.status) + ' ' + JSON.stringify(answer.data))
  return answer as Answered<A>
}

export async function districts(url: string, token: string, pcodes: string[]) {
  as(url, token)
  const { rows } = told(await getDistricts({ $from: '2025-07', to: '2026-06', pcodes })).data
  return rows.map(({ pcode, perception: { value, lo, hi, n, reason } }) => ({ pcode, value, lo, hi, n, reason }))
}
export async function incidents(url: string, token: string, month: string): Promise<string[]> {
  as(url, token)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = told(await getIncidents({ $from: month, to: month, limit: 100, ...(cursor === undefined ? {} : { cursor }) })).data
    ids.push(...page.rows.map(({ incidentId }) => incidentId))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ids
}
export async function dryRun(url: string, token: string, filename: string, text: string) {
  as(url, token)
  const answer = await postImports({ file: new File([text], filename) }, { dryRun: true })
  return told(answer).data
}
export async function refusal(url: string, token: string) {
  as(url, token)
  const answer = await postTokens({ name: ' ', role: 'planner', expiresInDays: 5000 })
  if (answer.status === 200) throw new Error('it was made')
  const { code, fields = {} } = (answer as Exclude<typeof answer, { status: 200 }>).data
  return { status: answer.status, code, fields: Object.keys(fields).sort(), type: answer.headers.get('content-type') }
}
export async function file(url: string, token: string): Promise<string> {
  as(url, token)
  return told(await getExportsByFile('districts.csv', { $from: '2025-07', to: '2026-06', bom: false })).data
}
export const wave = async (): Promise<number | null | undefined> => told(await getCatalogue()).data.waves[0]?.respondents
// @ts-expect-error there is no such field
export const wrong = async () => told(await getHealth()).data.colour
`

let written: Record<string, (...args: unknown[]) => Promise<any>>
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'openapi.json'), (await demo.get('/api/openapi.json')).text)
  await writeFile(join(folder, 'program.ts'), program)
  await run('npx', ['oazapfts', join(folder, 'openapi.json'), join(folder, 'client.ts')])
  const flags = ['--strict', '--noUncheckedIndexedAccess', '--noImplicitOverride', '--ignoreConfig']
  const shape = ['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable', '--types', 'node']
  const args = ['tsc', ...flags, ...shape, '--outDir', join(folder, 'js'), join(folder, 'program.ts')]
  const compiled = await run('npx', args).catch((failed) => failed)
  expect(compiled.stdout).toBe('')
  written = await import(/* @vite-ignore */ join(process.cwd(), folder, 'js', 'program.js'))
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(Object.entries(documents))('%s', (path, version) => {
  it('is valid, and passes a strict linter', async () => {
    const { text, body } = await demo.get(path)
    expect(body.openapi).toBe(version)
    const { valid, errors } = await new Validator().validate(structuredClone(body))
    expect([valid, errors ?? []]).toEqual([true, []])
    // Every operation declares its refusals by `default`, once for all.
    const rules = { 'operation-4xx-response': 'off' as const }
    const config = await createConfig({ extends: ['recommended-strict'], rules })
    const found = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })

  it('has no null in an address, no default of another type, and every list in one parameter', async () => {
    const { body } = await demo.get(path)
    const operations = Object.values<any>(body.paths).flatMap((item) => Object.values<any>(item))
    const asked = operations.flatMap(({ parameters = [] }) => parameters).filter((each: any) => each.in === 'query')
    expect(asked.length).toBeGreaterThan(10)
    for (const { name, schema, explode } of asked) {
      expect([name, JSON.stringify(schema.type ?? '').includes('null'), schema.nullable]).toEqual([
        name,
        false,
        undefined,
      ])
      if (typeof schema.default === 'boolean') expect([name, schema.type]).toEqual([name, 'boolean'])
      if (schema.type === 'array') expect([name, explode]).toEqual([name, false])
    }
  })

  it('names every operation once', async () => {
    const { body } = await demo.get(path)
    const ids = Object.values<object>(body.paths).flatMap((item) =>
      Object.values<{ operationId?: string }>(item as any).map(({ operationId }) => operationId),
    )
    expect(ids.every((id) => /^[a-z][A-Za-z0-9]+$/.test(id ?? ''))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the client', () => {
  const asked = async (name: string, ...args: unknown[]) =>
    written[name]?.(inject('demoUrl'), inject('demoTokens').steward, ...args)

  it('reads districts with a list in the address, each figure with its interval or the reason it has none', async () => {
    const rows = await asked('districts', ['XV0408', 'XV0101'])
    const own = (await demo.get('/api/districts?from=2025-07&to=2026-06&pcodes=XV0408,XV0101', { as: 'steward' })).body
      .rows
    expect(rows).toEqual(
      own.map(({ pcode, perception: { value, lo, hi, n, reason } }: any) => ({ pcode, value, lo, hi, n, reason })),
    )
    expect(rows.length).toBe(2)
  })

  it('reads incidents page by page', async () => {
    const { total } = (await demo.get('/api/incidents?from=2026-06&to=2026-06&limit=1', { as: 'steward' })).body
    expect(total).toBeGreaterThan(100)
    const ids = await asked('incidents', '2026-06')
    expect(new Set(ids).size).toBe(total)
  })

  it('sends a file as a form for a dry run, and reads the report', async () => {
    const bytes = await readFile('data/samples/incidents.csv', 'utf8')
    const report = await asked('dryRun', 'incidents.csv', bytes)
    expect(report.read).toBe(report.accepted + report.corrected + report.rejected + report.duplicate)
    expect([report.state, report.read > 0]).toEqual(['ready', true])
    await demo.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
  })

  it('has a refusal with its code, its status and each wrong field', async () => {
    expect(await asked('refusal')).toEqual({
      status: 400,
      code: 'request.invalid',
      fields: ['expiresInDays', 'name'],
      type: 'application/problem+json',
    })
  })

  it('reads an export as text', async () => {
    expect((await asked('file')).split('\n')[0]).toContain('pcode,name')
  })
})
