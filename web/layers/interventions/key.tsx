// Interventions in the legend: a badge for each 3D class, hollow while planned, faded when ended.
import { dimensions } from '#data/schema/intervention.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { badgeShape } from './glyphs.ts'

type BadgeProps = { shape: string; colour: string; ground: string; hollow?: boolean; faded?: boolean }
const Badge = ({ shape, colour, ground, hollow, faded }: BadgeProps) => (
  <svg width={16} height={16} viewBox="-1 -1 22 22" aria-hidden="true" opacity={faded === true ? 0.4 : 1}>
    <path
      d={shape}
      fill={hollow === true ? ground : colour}
      stroke={colour}
      strokeWidth="2"
      strokeDasharray={hollow === true ? '3 2' : 'none'}
    />
  </svg>
)

export function InterventionsKey({ palette }: { palette: MapPalette }) {
  const { legend } = useText().map
  const example = { shape: badgeShape.development, colour: palette.dimension.development, ground: palette.badge }
  return (
    <>
      {dimensions.map((d) => (
        <li key={d.id}>
          <Badge shape={badgeShape[d.id]} colour={palette.dimension[d.id]} ground={palette.badge} />{' '}
          {legend.kindOf3d[d.id]}
        </li>
      ))}
      <li>
        <Badge {...example} hollow /> {legend.phases.planned}
      </li>
      <li>
        <Badge {...example} faded /> {legend.phases.ended}
        <HowLink of={legend.phases.ended} method="interventions" />
      </li>
    </>
  )
}
