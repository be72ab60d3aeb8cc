// The ways one view's figure can be worked out, where there are several; nothing for the other views.
import { estimates, isEstimate, isRateForm, rateForms, type ViewChoices } from '#web/layers/choices.ts'
import type { ViewId } from '#web/layers/registry.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

type Props = {
  view: ViewId
  choices: ViewChoices
  onChange: (part: Partial<ViewChoices>) => void
}

export function ViewChoicesForm({ view, choices, onChange }: Props) {
  const { choose } = useText().people
  if (view === 'feeling')
    return (
      <RadioGroup
        label={choose.estimate}
        value={choices.estimate}
        choices={estimates.map((id) => ({ id, ...choose.estimates[id] }))}
        onChange={(id) => isEstimate(id) && onChange({ estimate: id })}
      />
    )
  if (view === 'rate')
    return (
      <RadioGroup
        label={choose.rate}
        value={choices.rate}
        choices={rateForms.map((id) => ({ id, ...choose.rates[id] }))}
        onChange={(id) => isRateForm(id) && onChange({ rate: id })}
      />
    )
  return null
}
