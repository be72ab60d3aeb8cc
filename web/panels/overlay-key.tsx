// The key to the layers on top, only for those that are on.
import type { Overlay } from '#web/layers/overlay.ts'
import type { MapPalette } from '#web/map/palette.ts'
import style from './overlay-key.module.css'

export const OverlayKey = ({ overlays, palette }: { overlays: readonly Overlay[]; palette: MapPalette }) =>
  overlays.length === 0 ? null : (
    <ul className={style.key}>
      {overlays.map(({ id, Key }) => (
        <Key key={id} palette={palette} />
      ))}
    </ul>
  )
