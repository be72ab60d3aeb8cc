// The shape somebody drew of what they saw, alone and true to scale: how long it is, and which way it lies.
import type { Outline } from '#data/schema/outline.ts'
import { extentOf, pathOf } from '#web/map/outline-paths.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './outline-sketch.module.css'

const side = 120
const margin = 14

export function OutlineSketch({ outline }: { outline: Outline | null }) {
  const { media } = useText().observationWords
  if (outline === null) return null
  const set = { features: [{ geometry: outline }] }
  const extent = extentOf(set)
  if (extent === null) return null
  const { centre, widthM, heightM } = extent
  const perMetre = (side - 2 * margin) / Math.max(widthM, heightM, 1)
  const words = media.drawn(outline.type === 'Polygon', Math.round(Math.max(widthM, heightM)))
  return (
    <figure className={style.sketch}>
      <svg viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`} role="img" aria-label={words}>
        <path d={pathOf(set, centre, 1 / perMetre)} className={outline.type === 'Polygon' ? style.area : style.line} />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  )
}
