// How English joins, counts and capitalises.
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const rules = new Intl.PluralRules('en-GB')
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** A number, or one as it is written in a sentence: "1,234", "−1". */
type Counted = number | string
const numberIn = (counted: Counted): number =>
  typeof counted === 'number' ? counted : Number(counted.replaceAll(',', '').replace('−', '-'))

/** The form of a word that goes with a number. */
export const plural = (counted: Counted, one: string, many: string): string =>
  rules.select(numberIn(counted)) === 'one' ? one : many
/** "1 district", "1,234 districts" */
export const noun = (counted: Counted, one: string, many: string): string =>
  `${typeof counted === 'number' ? whole.format(counted) : counted} ${plural(counted, one, many)}`
/** "land", "land and water", "land, water and jobs" */
export const listed = (words: readonly string[]): string => list.format(words)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
