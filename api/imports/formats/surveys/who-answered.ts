/** The words surveys use for a person's groups → ours; null where it is not recorded, or not told in our terms. */
import type { Respondent } from '#data/schema/perception.ts'
import { parseCount } from '../../reading/numbers.ts'
import { normaliseWord } from '../../reading/words.ts'
import { groupOf } from '../areas/sex-words.ts'

export function sexOfPerson(cell: string): Respondent['sex'] {
  const sex = groupOf(cell)
  return sex === 'female' || sex === 'male' ? sex : null
}

/** Youngest and oldest of each band. */
const bands = [
  ['15-24', 15, 24],
  ['25-39', 25, 39],
  ['40-59', 40, 59],
  ['60+', 60, 120],
] as const

/** Years, or a band that lies in one of ours: 18-24 does, 18-29 does not. */
export function ageBandOf(cell: string): Respondent['ageBand'] {
  const [low, high] = yearsIn(cell)
  if (low === null) return null
  return bands.find(([, from, to]) => low >= from && (high ?? low) <= to)?.[0] ?? null
}

function yearsIn(cell: string): [number | null, number | null] {
  const text = cell.trim()
  const years = parseCount(text)
  if (years !== null) return [years, years]
  const [, from, to] = /(\d{2})\D+(\d{2})/.exec(text) ?? []
  if (from !== undefined && to !== undefined) return [Number(from), Number(to)]
  const [, open] = /(\d{2})\s*(?:\+|and (?:over|older|above)|ou plus|y mas)/i.exec(text) ?? []
  return open === undefined ? [null, null] : [Number(open), 120]
}

const yes = /^(yes|y|1|true|oui|si|da|نعم)$/
const no = /^(no|n|0|2|false|non|ne|لا)$/

export function minorityOf(cell: string): Respondent['minority'] {
  const word = normaliseWord(cell)
  if (yes.test(word) || /^minorit|^manjin|^الاقلية/.test(word)) return 'minority'
  return no.test(word) || /^majorit|^vecin/.test(word) ? 'majority' : null
}

export function displacementOf(cell: string): Respondent['displacement'] {
  const word = normaliseWord(cell)
  if (yes.test(word) || /^(idp|displaced|internally displaced|refugee|raseljen|نازح)/.test(word)) return 'displaced'
  return no.test(word) || /^(host|resident|non displaced|not displaced|local|domicil)/.test(word) ? 'host' : null
}

export const askedAsOf = (cell: string): Respondent['askedAs'] =>
  /^(officer|police|security force)/.test(normaliseWord(cell)) ? 'officers' : 'community'
