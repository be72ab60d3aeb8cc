// Incidents in the legend.
import { KeyDot } from '#web/layers/key-dot.tsx'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'

export function IncidentsKey({ palette }: { palette: MapPalette }) {
  const { legend } = useText().map
  return (
    <li>
      <KeyDot fill={palette.incidentRing} stroke={palette.incident} /> {legend.incidents}
      <HowLink of={legend.incidents} method="rates" />
    </li>
  )
}
