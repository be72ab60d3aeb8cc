/** One look at a whole survey before it is read: when people were asked, and which different answers stand in each column. */
import { hearColumns } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { isNonAnswer } from '../areas/answer-words.ts'
import type { ImportFile } from '../format.ts'
import type { RespondentColumns } from './respondent-columns.ts'
import { isMachinery } from './survey-route.ts'

export type Heard = {
  column: number
  header: string
  /** The question without the groups it stands in. */
  name: string
  /** The same with every stroke that parts no group. */
  worded: string
  /** As worded, in the order first met; empty where there are too many. */
  answers: string[]
  isMany: boolean
  /** How many rows gave each answer. */
  times: ReadonlyMap<string, number>
  /** One choice of several: chosen or not. */
  isOption: boolean
  /** Choices of the same question that say the person gave no answer. */
  silence: readonly number[]
}

/** Enough to know that it is no scale. */
const mostKept = 40
const chosen = /^(0|1|true|false|yes|no)$/i
export const isChosen = (cell: string): boolean => /^(1|true|yes)$/i.test(cell.trim())

export async function hearAnswers(file: ImportFile, table: TableSample, columns: RespondentColumns): Promise<Heard[]> {
  const taken = new Set(Object.values(columns))
  const asked = table.header.flatMap((name, at) => (taken.has(at) || isMachinery(name) ? [] : [at]))
  const seen = new Map(asked.map((at) => [at, new Map<string, number>()]))
  await hearColumns(file, table, asked, (at, text) => {
    const answers = seen.get(at)
    const said = text.trim()
    if (answers === undefined || said === '' || answers.size > mostKept) return
    answers.set(said, (answers.get(said) ?? 0) + 1)
  })
  // KoboToolbox joins groups by a stroke, ODK Central by a dash.
  const joint = ['KEY', '__id'].some((name) => table.header.includes(name)) ? '-' : '/'
  const parentOf = (at: number): string => (table.header[at] ?? '').replace(/\/[^/]*$/, '')
  const areAll = (at: number, pattern: RegExp): boolean => {
    const answers = [...(seen.get(at)?.keys() ?? [])]
    return answers.length > 0 && answers.every((each) => pattern.test(each))
  }
  /** Beside the list of all that was chosen, or, without it, several of zeros and ones. */
  const isChoice = (at: number): boolean => {
    const parent = parentOf(at)
    if (parent === table.header[at]) return false
    return table.header.includes(parent)
      ? [...(seen.get(at)?.keys() ?? [])].every((each) => chosen.test(each))
      : asked.filter((other) => parentOf(other) === parent && areAll(other, /^[01]$/)).length > 1 &&
          areAll(at, /^[01]$/)
  }
  const isSilence = (at: number): boolean =>
    isChoice(at) && isNonAnswer((table.header[at] ?? '').slice(parentOf(at).length + 1))
  const heard = asked.map((column): Heard => {
    const header = table.header[column] ?? ''
    const times = seen.get(column) ?? new Map<string, number>()
    const answers = [...times.keys()]
    const isOption = isChoice(column)
    return {
      ...{ column, header, isOption, times },
      silence: isOption ? asked.filter((at) => isSilence(at) && parentOf(at) === parentOf(column)) : [],
      name: nameOf(header, joint, isOption),
      worded: isOption ? nameOf(header, joint, isOption) : wordedOf(header, joint, table.header),
      answers: answers.length > mostKept ? [] : answers,
      isMany: answers.length > mostKept,
    }
  })
  // The list of what was chosen says the same as its choices.
  const lists = new Set(
    heard.filter(({ isOption }) => isOption).map(({ header }) => header.slice(0, header.lastIndexOf('/'))),
  )
  return heard.filter(({ header, column }) => !lists.has(header) && !isSilence(column))
}

/** "safety/after_dark" asks after_dark; a choice keeps its question's name. */
const nameOf = (header: string, joint: string, isOption: boolean): string => {
  const parts = header.split(isOption ? '/' : joint)
  return (isOption ? parts.slice(-2).join(': ') : (parts.at(-1) ?? header)).trim()
}

/** "How safe and/or secure?" is in no group: no other column begins with "How safe and". */
function wordedOf(header: string, joint: string, headers: readonly string[]): string {
  for (let at = header.lastIndexOf(joint); at > 0; at = header.lastIndexOf(joint, at - 1)) {
    const group = header.slice(0, at + 1)
    if (headers.some((other) => other !== header && other.startsWith(group))) return header.slice(at + 1).trim()
  }
  return /\s/.test(header) ? header : nameOf(header, joint, false)
}
