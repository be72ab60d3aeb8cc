// Gives each district its colour as a feature state; waits for the source when it is not there yet.
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { Marks } from './marks.ts'

export function setStates(map: MapLibreMap, source: string, outlines: Boundaries, marks: Marks): () => void {
  const apply = () => {
    if (map.getSource(source) === undefined) return
    map.off('styledata', apply)
    for (const { properties } of outlines.features)
      map.setFeatureState({ source, id: properties.pcode }, { fill: marks.get(properties.pcode)?.fill ?? null })
  }
  if (map.getSource(source) === undefined) map.on('styledata', apply)
  else apply()
  return () => {
    map.off('styledata', apply)
  }
}
