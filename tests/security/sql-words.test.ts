/**
 * S5: whatever is written into any parameter, path or body the API describes stays a word. Every statement that reaches the database
 * meanwhile is one of those that were there before; none holds a letter of what was sent; nothing breaks.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Mirror, View } from '#api/mirror/mirror.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const mark = 'zq7kx'
const words = [
  `' OR 1=1 -- ${mark}`,
  `1); DROP TABLE incident; SELECT '${mark}`,
  `" UNION SELECT content FROM read_text('/etc/hostname') ${mark}`,
  `$1::VARCHAR; ATTACH '/tmp/${mark}.duckdb' AS x; COPY incident TO '/tmp/${mark}'`,
  `${mark}\u0000\u202e\uFF07 ＇; PRAGMA x`,
]

let tiny: TestApp
const statements = new Set<string>()
let document: any
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  listenTo(tiny.deps.mirror)
  document = (await tiny.get('/api/openapi.json')).body
})
afterAll(() => tiny.close())

function listenTo(mirror: Mirror): void {
  const { query, stream, snapshot } = mirror
  const heard = (sql: string): string => {
    statements.add(sql)
    return sql
  }
  mirror.query = (sql, ...rest) => query(heard(sql), ...rest)
  mirror.stream = (sql, ...rest) => stream(heard(sql), ...rest)
  mirror.snapshot = (work) =>
    snapshot((view: View) => work({ ...view, query: (sql, ...rest) => view.query(heard(sql), ...rest) }))
}

type Operation = { method: string; path: string; of: any }
const operations = (): Operation[] =>
  Object.entries<any>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ method: method.toUpperCase(), path, of })),
  )

/** Something of the shape that is asked for, with the word wherever a text may stand. */
function bodyWith(schema: any, word: string, depth = 0): unknown {
  if (schema === undefined || depth > 6) return word
  if (schema.$ref !== undefined)
    return bodyWith(document.components.schemas[schema.$ref.split('/').at(-1)], word, depth + 1)
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0]
  if (one !== undefined) return bodyWith(one, word, depth + 1)
  if (schema.type === 'array') return [bodyWith(schema.items, word, depth + 1)]
  if (schema.type === 'object' || schema.properties !== undefined) {
    const named = Object.entries(schema.properties ?? {})
    return Object.fromEntries(named.map(([name, inner]) => [name, bodyWith(inner, word, depth + 1)]))
  }
  return word
}

/** Making sure of what it asks; a stop of the whole record or a sign-out would end the walk, not the product. */
async function ask({ method, path, of }: Operation, word: string, only?: string): Promise<number> {
  const address = path.replace(/\{\w+\}/g, encodeURIComponent(word))
  const names: string[] = (of.parameters ?? []).filter((p: any) => p.in === 'query').map((p: any) => p.name)
  const query = new URLSearchParams((only === undefined ? names : [only]).map((name) => [name, word]))
  const content = of.requestBody?.content ?? {}
  const json = content['application/json']?.schema
  const sent =
    json !== undefined
      ? { json: bodyWith(json, word) }
      : Object.keys(content).length > 0
        ? { body: word, headers: { 'Content-Type': 'application/octet-stream' } }
        : {}
  const { status, text } = await tiny.send(method, `${address}?${query}`, { as: 'steward', ...sent })
  if (status >= 500) throw new Error(`${method} ${path} ${only ?? ''} with ${word}: ${status} ${text}`)
  return status
}

it('S5: in every parameter of every operation, one by one and all at once: no 5xx, no statement that was sent', async () => {
  const all = operations()
  expect(all.length).toBeGreaterThan(90)
  let asked = 0
  for (const [i, operation] of all.entries()) {
    const names: string[] = (operation.of.parameters ?? []).filter((p: any) => p.in === 'query').map((p: any) => p.name)
    for (const word of words) {
      await ask(operation, word)
      asked++
    }
    // One at a time, the others absent: the word that is looked at first must not hide the rest.
    for (const [k, name] of names.entries()) {
      await ask(operation, words[(i + k) % words.length]!, name)
      asked++
    }
  }
  expect(asked).toBeGreaterThan(900)
  expect(statements.size).toBeGreaterThan(30)
  expect([...statements].filter((sql) => sql.includes(mark))).toEqual([])
})

it('S5: what was asked for well still stands, and says what it said', async () => {
  const { total } = (await tiny.get('/api/incidents?from=2025-01&to=2025-12')).body
  expect(total).toBe(14)
})

it('S5: even a statement of our own could read no file and open no other database', async () => {
  const { mirror } = tiny.deps
  for (const sql of [
    "SELECT content FROM read_text('/etc/hostname')",
    "FROM read_csv('/etc/passwd')",
    `ATTACH '/tmp/${mark}.duckdb' AS elsewhere`,
    `COPY (SELECT 1) TO '/tmp/${mark}.csv'`,
    'INSTALL httpfs',
    'SET enable_external_access = true',
  ])
    await expect(mirror.query(sql), sql).rejects.toThrow()
})
