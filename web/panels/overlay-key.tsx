// The key to the layers on top, only for those that are on.
import { Fragment } from 'react'
import type { AnsweredOverlay } from '#web/layers/overlay.ts'
import type { MapPalette } from '#web/map/palette.ts'
import style from './overlay-key.module.css'

export const OverlayKey = ({ overlays, palette }: { overlays: readonly AnsweredOverlay[]; palette: MapPalette }) =>
  overlays.length === 0 ? null : (
    <ul className={style.key}>
      {overlays.map(({ id, explain, answers }) => (
        <Fragment key={id}>{explain(answers, palette)}</Fragment>
      ))}
    </ul>
  )
