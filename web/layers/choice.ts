// One way of several to work a view's figure out, as the view declares it: its name in the address, its options, its words.
import type { Text } from '#web/text/use-text.tsx'

/** What was chosen, by the choice's id; absent where nobody chose. */
export type Choices = Readonly<Record<string, string>>
type OptionWords = { label: string; note?: string }

export type Choice = {
  /** Its name in the address too. */
  id: string
  /** The first is taken when nobody chose. */
  options: readonly string[]
  words: (text: Text) => { label: string; options: Readonly<Record<string, OptionWords>>; isCompact?: boolean }
}
type Declared<Option extends string> = {
  id: string
  options: readonly [Option, ...Option[]]
  words: (text: Text) => { label: string; options: Readonly<Record<Option, OptionWords>>; isCompact?: boolean }
}

export const defineChoice = <const Option extends string>(declared: Declared<Option>) => ({
  ...declared,
  of: (choices: Choices): Option =>
    declared.options.find((option) => option === choices[declared.id]) ?? declared.options[0],
})

/** Of what an address holds, only what some choice offers. */
export const readChoices = (choices: readonly Choice[], written: Readonly<Record<string, unknown>>): Choices =>
  Object.fromEntries(
    choices.flatMap(({ id, options }) => {
      const option = options.find((one) => one === written[id])
      return option === undefined ? [] : [[id, option]]
    }),
  )
