/** How sensitive a kind is is declared once for TypeScript and once for SQL, which reads a million rows by it: both say the same. */
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { incidentKinds } from '#data/schema/incident.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { sensitivities } from '#data/schema/sensitivity.ts'
import { knownSources } from '#data/schema/source.ts'

const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(readFileSync('data/schema/protection-macros.sql', 'utf8'))
const ask = async (expression: string, values: Record<string, string>): Promise<unknown> => {
  const found = await connection.runAndReadAll(`SELECT ${expression} AS said`, values)
  return found.getRowObjectsJson()[0]?.said
}

it('of observations', async () => {
  for (const { id, sensitivity } of observationKinds)
    expect(await ask('sensitivity_of_observation($id)', { id }), id).toBe(sensitivities.indexOf(sensitivity))
  for (const [rank, word] of sensitivities.entries()) expect(await ask('sensitivity_rank($word)', { word })).toBe(rank)
})

it('of incidents: their kind’s own where the source is no public one, low where it is, but what is severe stays so', async () => {
  for (const { id, sensitivity } of incidentKinds) {
    const rank = sensitivities.indexOf(sensitivity)
    expect(await ask("sensitivity_of_incident($id, 'police')", { id }), id).toBe(rank)
    const whereKnown = sensitivity === 'severe' ? rank : 0
    for (const { id: source, isPublic } of knownSources)
      expect(await ask('sensitivity_of_incident($id, $source)', { id, source }), source).toBe(
        isPublic ? whereKnown : rank,
      )
    expect(await ask("sensitivity_of_incident($id, 'ACLED-2024')", { id })).toBe(whereKnown)
    expect(await ask("sensitivity_of_incident($id, 'acleders')", { id })).toBe(rank)
  }
})

it('who reaches how far: area and ceiling together, each by itself, neither', async () => {
  const reader = (area: string[] | null, ceiling: number) => JSON.stringify({ area, ceiling })
  const coarseness = (who: string) => ask("coarseness($who, 2, ['A', 'R', NULL])", { who })
  expect(await coarseness(reader(['A'], 2))).toBe(0)
  expect(await coarseness(reader(['R'], 3))).toBe(0)
  expect(await coarseness(reader(['A'], 1))).toBe(2)
  expect(await coarseness(reader(['B'], 3))).toBe(2)
  expect(await coarseness(reader(null, 3))).toBe(0)
  expect(await coarseness(reader([], 3))).toBe(2)
  expect(await ask('coarseness(NULL, 3, [])', {})).toBe(0)
})
