// Abandoned buildings and their clusters in the legend.
import type { Hotspots } from '#api/contract/hotspots.ts'
import type { Sites } from '#api/contract/sites.ts'
import { KeyDot } from '#web/layers/key-dot.tsx'
import type { KeyProps } from '#web/layers/overlay.ts'
import { ToldPlacesKey } from '#web/layers/told-places.tsx'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import style from './key.module.css'
import { unchecked } from './style.ts'

export function SitesKey({ palette, answers }: KeyProps<{ sites: Sites; hotspots: Hotspots }>) {
  const { legend } = useText().map
  return (
    <>
      <li>
        <KeyDot fill={palette.siteOpen} stroke={palette.badge} /> {legend.siteOpen}
      </li>
      <li>
        <KeyDot fill={palette.badge} stroke={palette.site} /> {legend.siteClosed}
      </li>
      <li>
        <KeyDot fill={palette.siteOpen} stroke={palette.badge} opacity={unchecked} /> {legend.siteUnchecked}
      </li>
      <li>
        <span className={`${style.cluster} drawn`} style={{ background: palette.siteOpen, color: palette.badge }}>
          7
        </span>{' '}
        {legend.cluster}
        <HowLink of={legend.cluster} method="point-clusters" />
      </li>
      <ToldPlacesKey rows={answers.sites?.rows ?? []} colour={palette.siteOpen} />
    </>
  )
}
