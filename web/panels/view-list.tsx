// The questions a map can answer, in plain words; choosing one sets layers and legend.
import { viewNamed, views } from '#web/layers/registry.ts'
import type { View } from '#web/layers/view.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

export function ViewList({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const text = useText()
  const choose = (id: string) => {
    const chosen = viewNamed(id)
    if (chosen !== undefined) onChange(chosen)
  }
  return (
    <RadioGroup
      label={text.map.viewsLabel}
      value={view.id}
      isCompact
      choices={views.map(({ id, words }) => {
        const { label, note } = words(text)
        return { id, label, note }
      })}
      onChange={choose}
    />
  )
}
