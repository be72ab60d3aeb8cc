/** What is in the record of surveys: who was asked and said what, the waves, and how they asked. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { indicator } from '#data/schema/indicators.ts'
import { answer, respondent, wave, waveQuestion } from '#data/schema/perception.ts'

const peopleSql = sqlFile('imports/batches/known-people.sql')
const answersSql = sqlFile('imports/batches/known-answers.sql')
const wavesSql = sqlFile('imports/batches/known-waves.sql')
const waveQuestionsSql = sqlFile('imports/batches/known-wave-questions.sql')
const indicatorsSql = sqlFile('imports/batches/known-indicators.sql')

const standing = respondent.extend({ hasMoved: z.boolean(), withdrawn: z.null() })
const takenOut = z.object({ waveId: z.string(), respondentId: z.string(), withdrawn: z.string() })
const people = z.array(z.union([standing, takenOut]))
const answers = z.array(answer)
const importedIndicator = indicator.omit({ grievance: true })

export type KnownAnswer = Omit<z.infer<typeof answer>, 'waveId' | 'respondentId'>
/** `respondent` is null for who was taken out. `hasMoved`: since boundaries changed, the record's place is no place any more. */
export type KnownPerson = {
  respondent: z.infer<typeof respondent> | null
  hasMoved: boolean
  withdrawn: string | null
  answers: readonly KnownAnswer[]
}
export const personKey = (waveId: string, respondentId: string): string => `${waveId}|${respondentId}`

export type KnownSurveys = {
  /** By `personKey`; an id may be that of other people in other waves. */
  people(ids: readonly string[]): Promise<Map<string, KnownPerson>>
  waves(ids: readonly string[]): Promise<Map<string, z.infer<typeof wave>>>
  waveQuestions(waveIds: readonly string[]): Promise<z.infer<typeof waveQuestion>[]>
  importedIndicators(): Promise<z.infer<typeof importedIndicator>[]>
}

export function createKnownSurveys(mirror: Mirror): KnownSurveys {
  return {
    async people(ids) {
      if (ids.length === 0) return new Map()
      const held = people.parse(await mirror.query(peopleSql, { ids: [...ids] }))
      const waves = [...new Set(held.map(({ waveId }) => waveId))]
      const said = new Map<string, KnownAnswer[]>()
      const found = waves.length === 0 ? [] : answers.parse(await mirror.query(answersSql, { ids: [...ids], waves }))
      for (const { waveId, respondentId, ...each } of found) {
        const key = personKey(waveId, respondentId)
        const before = said.get(key)
        if (before === undefined) said.set(key, [each])
        else before.push(each)
      }
      return new Map(
        held.map((one): [string, KnownPerson] => {
          const key = personKey(one.waveId, one.respondentId)
          if (one.withdrawn !== null)
            return [key, { respondent: null, hasMoved: false, withdrawn: one.withdrawn, answers: [] }]
          const { hasMoved, withdrawn, ...person } = one
          return [key, { respondent: person, hasMoved, withdrawn, answers: said.get(key) ?? [] }]
        }),
      )
    },
    async waves(ids) {
      const held = z.array(wave).parse(await mirror.query(wavesSql, { ids: [...ids] }))
      return new Map(held.map((one) => [one.waveId, one]))
    },
    async waveQuestions(waveIds) {
      return z.array(waveQuestion).parse(await mirror.query(waveQuestionsSql, { ids: [...waveIds] }))
    },
    async importedIndicators() {
      return z.array(importedIndicator).parse(await mirror.query(indicatorsSql, {}))
    },
  }
}
