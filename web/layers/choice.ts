// One way of several to work a view's figure out, as the view declares it: its name in the address, its options, its words.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Text } from '#web/text/use-text.tsx'

/** What was chosen, by the choice's id; absent where nobody chose. */
export type Choices = Readonly<Record<string, string>>
type OptionWords = { label: string; note?: string }

export type Choice = ClosedChoice | OpenChoice

export type ClosedChoice = {
  /** Its name in the address too. */
  id: string
  /** The first is taken when nobody chose. */
  options: readonly string[]
  words: (text: Text) => { label: string; options: Readonly<Record<string, OptionWords>>; isCompact?: boolean }
}
/** A choice among what this instance happens to hold. */
export type OpenChoice = {
  id: string
  label: (text: Text) => string
  /** The first is taken when nobody chose. */
  offered: (catalogue: Catalogue) => readonly { id: string; label: string; section?: string }[]
}
export const isOpen = (choice: Choice): choice is OpenChoice => 'offered' in choice

export const defineOpenChoice = (declared: OpenChoice) => ({
  ...declared,
  /** What was chosen, held or not: a measure that is not held is shown as missing, not as another one. */
  of: (choices: Choices, catalogue: Catalogue): string | undefined =>
    choices[declared.id] ?? declared.offered(catalogue)[0]?.id,
})

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
    choices.flatMap((choice) => {
      const option = written[choice.id]
      return typeof option === 'string' && (isOpen(choice) || choice.options.includes(option))
        ? [[choice.id, option]]
        : []
    }),
  )
