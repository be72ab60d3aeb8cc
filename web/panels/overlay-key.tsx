// The key to the layers on top, only for those that are on.
import { dimensions } from '#data/schema/intervention.ts'
import { badgeShape } from '#web/layers/interventions/glyphs.ts'
import type { OverlayId } from '#web/layers/registry.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import style from './overlay-key.module.css'

const Dot = ({ fill, stroke }: { fill: string; stroke: string }) => (
  <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="5" fill={fill} stroke={stroke} strokeWidth="1.600" />
  </svg>
)
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

export function OverlayKey({ overlays, palette }: { overlays: readonly OverlayId[]; palette: MapPalette }) {
  const { map, spots } = useText()
  const { legend } = map
  const on = (id: OverlayId) => overlays.includes(id)
  if (overlays.length === 0) return null
  const example = { shape: badgeShape.development, colour: palette.dimension.development, ground: palette.badge }
  return (
    <ul className={style.key}>
      {on('incidents') ? (
        <li>
          <Dot fill={palette.incidentRing} stroke={palette.incident} /> {legend.incidents}
          <HowLink of={legend.incidents} method="rates" />
        </li>
      ) : null}
      {on('sites') ? (
        <>
          <li>
            <Dot fill={palette.siteOpen} stroke={palette.badge} /> {legend.siteOpen}
          </li>
          <li>
            <Dot fill={palette.badge} stroke={palette.site} /> {legend.siteClosed}
          </li>
          <li>
            <span className={style.cluster} style={{ background: palette.siteOpen, color: palette.badge }}>
              7
            </span>{' '}
            {legend.cluster}
            <HowLink of={legend.cluster} method="point-clusters" />
          </li>
        </>
      ) : null}
      {on('interventions') ? (
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
      ) : null}
      {on('observations') ? (
        <li>
          <Dot fill={palette.badge} stroke={palette.observation} /> {legend.observations}
        </li>
      ) : null}
      {on('scan') ? (
        <li>
          <svg width={22} height={16} viewBox="0 0 22 16" aria-hidden="true">
            <path d="M1 8h20" stroke={palette.scan} strokeWidth="2.2" strokeDasharray="5 3" />
          </svg>{' '}
          {spots.scan.key}
          <HowLink of={spots.scan.key} method="space-time-scan" />
        </li>
      ) : null}
    </ul>
  )
}
