// The ways one view's figure can be worked out, where there are several; nothing for the other views.
import { hotspotStatistics } from '#api/contract/hotspots.ts'
import {
  estimates,
  isEstimate,
  isHotspotStatistic,
  isRateForm,
  rateForms,
  type ViewChoices,
} from '#web/layers/choices.ts'
import type { ViewId } from '#web/layers/registry.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

type Props = {
  view: ViewId
  choices: ViewChoices
  onChange: (part: Partial<ViewChoices>) => void
}

export function ViewChoicesForm({ view, choices, onChange }: Props) {
  const { people, spots } = useText()
  const { choose } = people
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
  if (view === 'hotspots')
    return (
      <RadioGroup
        label={spots.choose}
        isCompact
        value={choices.statistic}
        choices={hotspotStatistics.map((id) => ({ id, ...spots.statistics[id] }))}
        onChange={(id) => isHotspotStatistic(id) && onChange({ statistic: id })}
      />
    )
  return null
}
