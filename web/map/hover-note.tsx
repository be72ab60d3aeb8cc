// The district under the pointer, in words beside it. For the mouse only: keys and touch have the table and the panel.
import { useMap } from '@vis.gl/react-maplibre'
import type { MapMouseEvent } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useNameOf } from '#web/queries/name-of.ts'
import { districtHitId } from './district-style.ts'
import style from './hover-note.module.css'
import type { Marks } from './marks.ts'

/** Pixels from the right edge at which the note stands on the other side. */
const noteWidth = 280

type Under = { pcode: string; name: string; x: number; y: number; isRight: boolean }

type Props = {
  marks: Marks
  /** Which district is under the pointer, whenever it is another. */
  onPoint?: (pcode: string | null) => void
}

export function HoverNote({ marks, onPoint }: Props) {
  const map = useMap().current?.getMap()
  const nameOf = useNameOf()
  const [under, setUnder] = useState<Under | null>(null)
  useEffect(() => {
    if (map === undefined) return
    let last: string | null = null
    const mark = (pcode: string | null) => {
      if (pcode === last) return
      if (last !== null) map.setFeatureState({ source: 'districts', id: last }, { hover: false })
      if (pcode !== null) map.setFeatureState({ source: 'districts', id: pcode }, { hover: true })
      last = pcode
      onPoint?.(pcode)
    }
    const move = (e: MapMouseEvent) => {
      if (map.getLayer(districtHitId) === undefined) return
      const found = map.queryRenderedFeatures(e.point, { layers: [districtHitId] })[0]
      const pcode = found === undefined ? null : String(found.properties.pcode)
      mark(pcode)
      map.getCanvas().style.cursor = pcode === null ? '' : 'pointer'
      setUnder(
        pcode === null
          ? null
          : {
              pcode,
              name: String(found?.properties.name ?? ''),
              x: e.point.x,
              y: e.point.y,
              isRight: e.point.x > map.getContainer().clientWidth - noteWidth,
            },
      )
    }
    const leave = () => {
      mark(null)
      setUnder(null)
    }
    map.on('mousemove', move)
    map.on('mouseout', leave)
    return () => {
      map.off('mousemove', move)
      map.off('mouseout', leave)
    }
  }, [map, onPoint])
  if (under === null) return null
  return (
    <div
      className={style.note}
      aria-hidden="true"
      style={{
        transform: `translate(${under.x + 14}px, ${under.y + 14}px) translateX(${under.isRight ? 'calc(-100% - 28px)' : '0'})`,
      }}
    >
      <strong>{nameOf(under)}</strong>
      <span>{marks.get(under.pcode)?.words ?? ''}</span>
      {marks.get(under.pcode)?.note === undefined ? null : (
        <span className={style.more}>{marks.get(under.pcode)?.note}</span>
      )}
    </div>
  )
}
