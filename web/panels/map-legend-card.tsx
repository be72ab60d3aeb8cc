// Legend and coverage in one card; folded to one line on a narrow screen until asked.
import { type ReactNode, useState } from 'react'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import type { Overlay } from '#web/layers/overlay.ts'
import { CoverageLine } from '#web/map/coverage-line.tsx'
import { Legend } from '#web/map/legend.tsx'
import type { Legend as LegendModel } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import style from './map-legend-card.module.css'
import { OverlayKey } from './overlay-key.tsx'

type Props = {
  legend: LegendModel | null
  districts: Districts | undefined
  waves: Catalogue['waves']
  overlays: readonly Overlay[]
  palette: MapPalette
  /** What the view lacks, said even while the legend is folded. */
  children?: ReactNode
}

export function MapLegendCard({ legend, districts, waves, overlays, palette, children }: Props) {
  const { map } = useText()
  const wide = useWide()
  const [isOpen, setOpen] = useState(wide)
  return (
    <section className={style.card} aria-label={map.legend.title} data-open={isOpen}>
      <Button
        look="quiet"
        className={`${style.fold} not-printed`}
        aria-expanded={isOpen}
        aria-label={isOpen ? map.legend.fold : map.legend.unfold}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? null : map.legend.title}
        <Icon name={isOpen ? 'down' : 'up'} size={16} />
      </Button>
      {children}
      {isOpen ? (
        <div className={style.content}>
          {legend === null ? null : <Legend legend={legend} palette={palette} />}
          <OverlayKey overlays={overlays} palette={palette} />
        </div>
      ) : null}
      {districts === undefined ? null : (
        <div className={style.base}>
          <CoverageLine districts={districts} waves={waves} isBrief={!isOpen} />
          {isOpen ? <p className={style.credit}>{`${map.legend.boundaries} ${map.legend.elsewhere}`}</p> : null}
        </div>
      )}
    </section>
  )
}
