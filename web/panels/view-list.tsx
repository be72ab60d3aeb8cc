// The questions a map can answer, in plain words; choosing one sets layers and legend.
import { isViewId, type ViewId, viewIds } from '#web/layers/registry.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'

export function ViewList({ view, onChange }: { view: ViewId; onChange: (view: ViewId) => void }) {
  const { map } = useText()
  return (
    <RadioGroup
      label={map.viewsLabel}
      value={view}
      isCompact
      choices={viewIds.map((id) => ({ id, label: map.views[id].label, note: map.views[id].note }))}
      onChange={(id) => isViewId(id) && onChange(id)}
    />
  )
}
