/** Which columns of a table are answered on a scale known here, as far as its first rows tell. */
import { indicators } from '#data/schema/indicators.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { scaleOf } from '../areas/answer-words.ts'
import { wordedAs } from './questions.ts'
import { respondentColumns } from './respondent-columns.ts'
import { isMachinery } from './survey-route.ts'

export function questionColumns(table: TableSample, map: ReadonlyMap<string, string>): string[] {
  const taken = new Set(Object.values(respondentColumns(table, map).columns))
  return table.header.filter((name, at) => {
    if (taken.has(at) || isMachinery(name)) return false
    const said = table.rows.map((row) => (row[at] ?? '').trim())
    return isQuestion(name, said) || ['indicator', 'counts'].some((key) => map.has(`${key}.${name}`))
  })
}

/** Of a few people all may say the same: then the question must be one of ours. */
export function isQuestion(name: string, said: readonly string[]): boolean {
  const answers = [...new Set(said.filter((cell) => cell !== ''))]
  const last = name.split(/[/-]/).at(-1) ?? name
  return (answers.length > 1 || wordedAs({ name: last }, indicators) !== undefined) && scaleOf(answers) !== null
}
