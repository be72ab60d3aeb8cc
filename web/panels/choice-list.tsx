// The ways the view's figure can be worked out, where there are several.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { type Choice, type Choices, type ClosedChoice, isOpen, type OpenChoice } from '#web/layers/choice.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'

type Props = {
  offered: readonly Choice[]
  chosen: Choices
  catalogue: Catalogue | undefined
  onChange: (choices: Choices) => void
}

export const ChoiceList = ({ offered, chosen, catalogue, onChange }: Props) =>
  offered.map((choice) => {
    const { id } = choice
    const shared = { value: chosen[id], onChange: (option: string) => onChange({ [id]: option }) }
    if (!isOpen(choice)) return <Closed key={id} choice={choice} {...shared} />
    return catalogue === undefined ? null : <Open key={id} choice={choice} catalogue={catalogue} {...shared} />
  })

type Chosen = { value: string | undefined; onChange: (option: string) => void }

function Closed({ choice: { options, words }, value, onChange }: { choice: ClosedChoice } & Chosen) {
  const { label, options: named, isCompact } = words(useText())
  return (
    <RadioGroup
      label={label}
      isCompact={isCompact === true}
      value={value ?? options[0] ?? ''}
      choices={options.map((option) => ({ id: option, label: option, ...named[option] }))}
      onChange={onChange}
    />
  )
}

function Open({ choice, catalogue, value, onChange }: { choice: OpenChoice; catalogue: Catalogue } & Chosen) {
  const choices = choice.offered(catalogue)
  return (
    <Select
      label={choice.label(useText())}
      value={value ?? choices[0]?.id ?? ''}
      choices={choices}
      onChange={onChange}
    />
  )
}
