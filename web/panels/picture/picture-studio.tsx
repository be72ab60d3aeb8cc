// Where a picture is made, out of sight: the map and its key are drawn, copied onto the sheet with its words, and given out as a file.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useCallback, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '#web/text/use-text.tsx'
import { OverlayKey } from '../overlay-key.tsx'
import type { Ground } from './draw-scale-bar.ts'
import { dotsPer, mapSize, sheetOf, sheetWidth } from './draw-sheet.ts'
import type { PictureOrder } from './order.ts'
import style from './picture.module.css'
import { PictureMap } from './picture-map.tsx'
import { withWords } from './png-words.ts'
import { readKey } from './read-key.ts'
import { sheetFont } from './sheet-pen.ts'

type Props = {
  order: PictureOrder
  onDone: (png: Blob) => void
  onFailed: (error: unknown) => void
}
/** A software renderer on an old machine needs long; one that has not drawn by then will not. */
const patienceMs = 90_000
/** Across a page of A4 lying down, within its margins. */
const paperWidthM = 0.277

function groundOf(map: MapLibreMap): Ground {
  const { width, height } = mapSize
  const middle = height / 2
  const [west, east] = [map.unproject([width / 2 - 50, middle]), map.unproject([width / 2 + 50, middle])]
  return {
    metresPerUnit: west.distanceTo(east) / 100,
    south: map.unproject([width / 2, height]).lat,
    north: map.unproject([width / 2, 0]).lat,
  }
}

/** Whom the ground has to be credited to, besides the land that is always there. */
const creditsOf = (map: MapLibreMap): string[] =>
  Object.entries(map.getStyle().sources).flatMap(([id, source]) =>
    id !== 'world' && 'attribution' in source && typeof source.attribution === 'string'
      ? [new DOMParser().parseFromString(source.attribution, 'text/html').body.textContent ?? '']
      : [],
  )

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
  )

export default function PictureStudio({ order, onDone, onFailed }: Props) {
  const text = useText()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const patience = setTimeout(() => onFailed(new Error('not drawn in time')), patienceMs)
    return () => clearTimeout(patience)
  }, [onFailed])
  const drawn = useCallback(
    async (map: MapLibreMap) => {
      await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px "${sheetFont}"`)))
      const credits = creditsOf(map).filter((each) => each !== '')
      const { words } = order
      const foot = credits.length === 0 ? words.foot : [...words.foot, text.map.picture.ground(credits.join(', '))]
      const key = host.current === null ? [] : readKey(host.current)
      const { canvas, said } = sheetOf(
        { ...order, words: { ...words, foot } },
        { picture: map.getCanvas(), ground: groundOf(map), key },
        text,
      )
      const png = new Uint8Array(await (await blobOf(canvas)).arrayBuffer())
      const letters = {
        Title: words.title,
        Description: said.join('\n'),
        Source: words.link,
        Software: text.frame.product,
      }
      const whole = withWords(png, letters, Math.round((sheetWidth * dotsPer) / paperWidthM))
      onDone(new Blob([Uint8Array.from(whole)], { type: 'image/png' }))
    },
    [order, text, onDone],
  )
  return createPortal(
    <div className={style.studio} aria-hidden="true" inert>
      <PictureMap order={order} onDrawn={(map) => void drawn(map).catch(onFailed)} onFailed={onFailed} />
      <div ref={host}>
        <OverlayKey overlays={order.overlays} palette={order.palette} />
      </div>
    </div>,
    document.body,
  )
}
