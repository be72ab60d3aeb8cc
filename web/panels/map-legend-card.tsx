// Legend and coverage in one card; folded to one line on a narrow screen until asked.
import { type ReactNode, useState } from 'react'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import type { AnsweredOverlay } from '#web/layers/overlay.ts'
import type { ViewWords } from '#web/layers/view.ts'
import type { ClassWish } from '#web/map/classing.ts'
import { CoverageLine } from '#web/map/coverage-line.tsx'
import { Legend } from '#web/map/legend.tsx'
import type { Legend as LegendModel } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { Together } from '#web/queries/together.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed, Stale } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { ClassControl } from './class-control.tsx'
import style from './map-legend-card.module.css'
import { OverlayKey } from './overlay-key.tsx'

type Props = {
  /** Null while what it explains is not there. */
  legend: LegendModel | null
  view: ViewWords
  state: Pick<Together, 'error' | 'isFetching' | 'loadedAt' | 'askAgain'>
  districts: Districts | undefined
  waves: Catalogue['waves']
  overlays: readonly AnsweredOverlay[]
  palette: MapPalette
  /** The record lacks what the view needs: there is no legend to wait for. */
  isLacking: boolean
  /** Somebody wishes other classes. */
  onClasses: (wish: ClassWish | null) => void
  /** What the view lacks, said even while the legend is folded. */
  children?: ReactNode
}

/** Where the legend will stand, or why there is none: districts are outlines until then. */
const Missing = ({ view, error, onRetry }: { view: ViewWords; error: Error | null; onRetry: () => void }) => {
  const { map } = useText()
  return (
    <>
      <h2 className={style.missing}>{view.label}</h2>
      {error === null ? (
        <Skeleton words={map.loadingView(view.label)} lines={3} />
      ) : (
        <Failed error={error} onRetry={onRetry} />
      )}
      <p className={style.outlines}>{map.outlinesOnly}</p>
    </>
  )
}

export function MapLegendCard({
  legend,
  view,
  state,
  districts,
  waves,
  overlays,
  palette,
  isLacking,
  onClasses,
  children,
}: Props) {
  const { map } = useText()
  const wide = useWide()
  const [isOpen, setOpen] = useState(wide)
  return (
    <section className={style.card} aria-label={map.legend.title} aria-busy={state.isFetching} data-open={isOpen}>
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
          {isLacking ? null : legend === null ? (
            <Missing view={view} error={state.error} onRetry={state.askAgain} />
          ) : (
            <>
              <Legend legend={legend} palette={palette} />
              {legend.classes === undefined ? null : <ClassControl told={legend.classes} onWish={onClasses} />}
            </>
          )}
          {legend === null || state.error === null || state.loadedAt === null ? null : (
            <Stale error={state.error} loadedAt={state.loadedAt} onRetry={state.askAgain} />
          )}
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
