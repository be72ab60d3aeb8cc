/** Which columns of a table are answered on a scale known here, as far as its first rows tell. */
import { indicators } from '#data/schema/indicators.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import { areOnOneScale, codesOfNoAnswer } from '../areas/answer-words.ts'
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

/** Of a few people all may say the same: then the question must be one of ours, of which one answer that counts is enough. */
export function isQuestion(name: string, said: readonly string[]): boolean {
  const answers = [...new Set(said.filter((cell) => cell !== ''))]
  const codes = codesOfNoAnswer(answers)
  const telling = answers.filter((answer) => !codes.includes(answer))
  const ours = wordedAs({ name: name.split(/[/-]/).at(-1) ?? name }, indicators)
  if (areOnOneScale(said.filter((cell) => !codes.includes(cell)))) return answers.length > 1 || ours !== undefined
  const counts = ours?.counts.map(normaliseWord) ?? []
  return telling.some((answer) => counts.includes(normaliseWord(answer)))
}
