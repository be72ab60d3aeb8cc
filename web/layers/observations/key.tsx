// Field observations in the legend, and under them those that are in no district yet.
import { KeyDot } from '#web/layers/key-dot.tsx'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { UnplacedObservations } from './unplaced.tsx'

export function ObservationsKey({ palette }: { palette: MapPalette }) {
  const { legend } = useText().map
  return (
    <>
      <li>
        <KeyDot fill={palette.badge} stroke={palette.observation} /> {legend.observations}
      </li>
      <UnplacedObservations />
    </>
  )
}
