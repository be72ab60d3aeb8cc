// Maps that move as one and mark the same district under the pointer. Knows nothing of what lies on them.
import type { Map as MapLibreMap } from 'maplibre-gl'

export type MapGroup = {
  /** Gives back how to leave. */
  join: (map: MapLibreMap) => () => void
  /** The district under the pointer on one of them is marked on all. */
  point: (pcode: string | null) => void
}

export function mapGroup(): MapGroup {
  const maps = new Set<MapLibreMap>()
  let leader: MapLibreMap | null = null
  let pointed: string | null = null
  const mark = (pcode: string | null, hover: boolean) => {
    if (pcode === null) return
    for (const map of maps)
      if (map.getSource('districts') !== undefined) map.setFeatureState({ source: 'districts', id: pcode }, { hover })
  }
  return {
    join(map) {
      maps.add(map)
      const lead = () => {
        // Those that follow move too, and must not lead in turn.
        if (leader !== null) return
        leader = map
        const camera = {
          center: map.getCenter(),
          zoom: map.getZoom(),
          bearing: map.getBearing(),
          pitch: map.getPitch(),
        }
        for (const other of maps) if (other !== map) other.jumpTo(camera)
        leader = null
      }
      map.on('move', lead)
      return () => {
        maps.delete(map)
        map.off('move', lead)
      }
    },
    point(pcode) {
      if (pcode === pointed) return
      mark(pointed, false)
      mark(pcode, true)
      pointed = pcode
    },
  }
}
