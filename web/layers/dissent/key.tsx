// Dissent in the legend.

import { BadgeKey } from '#web/layers/district-badges.tsx'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { dissentShape } from './shape.ts'

export function DissentKey({ palette }: { palette: MapPalette }) {
  const { plans } = useText()
  return (
    <li>
      <BadgeKey shape={dissentShape} palette={palette} /> {plans.layers.dissent}
    </li>
  )
}
