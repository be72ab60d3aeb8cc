// The sites this phone knows, on the map a place is tapped on: each a mark large enough for a thumb.
import type { SiteRow } from '#api/contract/sites.ts'
import { type LngLat, toMetres } from '#web/map/outline-paths.ts'
import plan from './place-map.module.css'

export type PlacedSite = SiteRow & LngLat
export type SitesHere = { rows: readonly PlacedSite[]; chosen: string | null; onSite: (site: PlacedSite) => void }
type Spot = { x: number; y: number }
type Standing = { site: PlacedSite; at: Spot }

/** Only what is told exactly: of the others a mark would say where they are not. */
export const isExact = (site: SiteRow): site is PlacedSite =>
  site.lng !== null && site.lat !== null && site.positionPrecision === 'exact'

/** A thumb's width around a mark is the mark. */
const thumbPx = 22
const side = 14
/** From further out marks lie over one another: points then, and a tap is meant for the ground. */
export const nearMetresPerPx = 60
const pointRadius = 2

export const standing = (sites: SitesHere | undefined, centre: LngLat): Standing[] =>
  (sites?.rows ?? []).map((site) => ({ site, at: toMetres(site, centre) }))

/** The nearest that a thumb at this spot may mean; null where there is none. */
export function siteAt(stand: readonly Standing[], spot: Spot, metresPerPx: number): PlacedSite | null {
  if (metresPerPx > nearMetresPerPx) return null
  const reach = thumbPx * metresPerPx
  const near = stand
    .map(({ site, at }) => ({ site, away: Math.hypot(at.x - spot.x, at.y - spot.y) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away)
  return near[0]?.site ?? null
}

type Props = {
  stand: readonly Standing[]
  chosen: string | null
  metresPerPx: number
  onScreen: (at: Spot) => Spot
  width: number
  height: number
}

export function SiteMarks({ stand, chosen, metresPerPx, onScreen, width, height }: Props) {
  const seen = stand
    .map(({ site, at }) => ({ site, ...onScreen(at) }))
    .filter(({ x, y }) => x > -side && x < width + side && y > -side && y < height + side)
  if (metresPerPx > nearMetresPerPx)
    return (
      <g data-testid="map-sites-far">
        {seen.map(({ site, x, y }) => (
          <circle key={site.siteId} cx={x} cy={y} r={pointRadius} className={plan.siteFar} />
        ))}
      </g>
    )
  return (
    <g data-testid="map-sites">
      {seen.map(({ site, x, y }) => (
        <rect
          key={site.siteId}
          x={x - side / 2}
          y={y - side / 2}
          width={side}
          height={side}
          rx={2}
          className={plan.site}
          data-chosen={site.siteId === chosen}
        />
      ))}
    </g>
  )
}
