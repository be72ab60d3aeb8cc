// The ways the view's figure can be worked out, where there are several.
import type { Choice, Choices } from '#web/layers/choice.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

type Props = { offered: readonly Choice[]; chosen: Choices; onChange: (choices: Choices) => void }

export function ChoiceList({ offered, chosen, onChange }: Props) {
  const text = useText()
  return offered.map(({ id, options, words }) => {
    const { label, options: named, isCompact } = words(text)
    return (
      <RadioGroup
        key={id}
        label={label}
        isCompact={isCompact === true}
        value={chosen[id] ?? options[0] ?? ''}
        choices={options.map((option) => ({ id: option, label: option, ...named[option] }))}
        onChange={(option) => onChange({ [id]: option })}
      />
    )
  })
}
