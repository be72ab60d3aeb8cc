/**
 * Reads a published reference case and compares our answer with it, number by number, to the tolerance it states.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { Areal } from '#api/analytics/spatial/geometry.ts'

const folder = fileURLToPath(new URL('../../../fixtures/reference/', import.meta.url))
const read = (path: string) => readFileSync(folder + path, 'utf8')

const cases = new Map<string, { expected: any; seen: Set<string> }>()

/** The expected values of a case; each one a test reads is remembered, so that the ledger can tell what was never compared. */
export function expectedOf(id: string): any {
  const held = cases.get(id) ?? { expected: inputOf(id), seen: new Set<string>() }
  cases.set(id, held)
  return watched(held.expected, '', held.seen)
}

/** The same values where they are only an input to another case. */
export const inputOf = (id: string): any => JSON.parse(read(`expected/${id}.json`)).expected

export const caseFile = (id: string): any => JSON.parse(read(`expected/${id}.json`))
export const caseIds = (): string[] =>
  readdirSync(`${folder}expected`)
    .map((name) => name.replace('.json', ''))
    .sort()

/** Paths of a case's expected values: those a test has read, and those none has. */
export function coverageOf(id: string): { seen: string[]; unseen: string[] } {
  const { expected, seen } = cases.get(id) ?? { expected: inputOf(id), seen: new Set<string>() }
  const all = leavesOf(expected, '')
  return { seen: all.filter((path) => seen.has(path)), unseen: all.filter((path) => !seen.has(path)) }
}

function leavesOf(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

function watched(value: any, path: string, seen: Set<string>): any {
  if (value === null || typeof value !== 'object') return value
  return new Proxy(value, {
    get(target, key) {
      const inner = target[key]
      if (typeof key === 'symbol' || !Object.hasOwn(target, key) || key === 'length') return inner
      if (inner === null || typeof inner !== 'object') seen.add(`${path}/${key}`)
      return watched(inner, `${path}/${key}`, seen)
    },
  })
}

export const rowsOf = (name: string): Record<string, string>[] => parse(read(`inputs/${name}.csv`), { columns: true })
export const linesOf = (name: string): number[][] =>
  parse(read(`inputs/${name}.csv`)).map((row: string[]) => row.map(Number))
export const jsonOf = (name: string): any => JSON.parse(read(`inputs/${name}.json`))
export const column = (rows: Record<string, string>[], name: string): number[] => rows.map((row) => Number(row[name]))
export const shapesOf = (name: string): { area: Areal; properties: Record<string, any> }[] =>
  JSON.parse(read(`inputs/${name}.geojson`)).features.map((feature: any) => ({
    area: feature.geometry,
    properties: feature.properties,
  }))

/** |got - expected| <= tolerance * max(1, |expected|), through arrays and objects; null must meet null. */
export function expectNear(got: unknown, expected: unknown, tolerance = 1e-6, path = 'value'): void {
  if (Array.isArray(expected)) {
    expect(Array.isArray(got) || ArrayBuffer.isView(got), `${path} is a list`).toBe(true)
    const list = Array.from(got as ArrayLike<unknown>)
    expect(list.length, `${path} length`).toBe(expected.length)
    expected.forEach((value, i) => {
      expectNear(list[i], value, tolerance, `${path}[${i}]`)
    })
  } else if (typeof expected === 'number') {
    const distance = Math.abs((got as number) - expected)
    expect(distance <= tolerance * Math.max(1, Math.abs(expected)), `${path}: got ${got}, expected ${expected}`).toBe(
      true,
    )
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected)) {
      expectNear((got as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`)
    }
  } else {
    expect(got, path).toEqual(expected)
  }
}

/** Two labellings agree as a partition of the places `at`, whatever the clusters are called. */
export function samePartition(got: ArrayLike<number>, expected: ArrayLike<number>, at: readonly number[]): boolean {
  const there = new Map<number, number>()
  const back = new Map<number, number>()
  return at.every((i) => {
    const [a, b] = [got[i]!, expected[i]!]
    if (!there.has(a) && !back.has(b)) {
      there.set(a, b)
      back.set(b, a)
    }
    return there.get(a) === b && back.get(b) === a
  })
}

/** Adjusted Rand index of two labellings (Hubert & Arabie 1985): 1 the same partition, 0 no better than chance. */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const counts = (keys: readonly string[]) => {
    const held = new Map<string, number>()
    for (const key of keys) held.set(key, (held.get(key) ?? 0) + 1)
    return [...held.values()].reduce((sum, count) => sum + pairs(count), 0)
  }
  const [rows, columns] = [counts(a.map(String)), counts(b.map(String))]
  const both = counts(a.map((label, i) => `${label} ${b[i]}`))
  const chance = (rows * columns) / pairs(a.length)
  return (both - chance) / ((rows + columns) / 2 - chance)
}
