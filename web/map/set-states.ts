// Gives each district its colours as a feature state; waits for the source when it is not there yet.
import type { Map as MapLibreMap } from 'maplibre-gl'

type State = Readonly<Record<string, string | null>>

export function setStates(
  map: MapLibreMap,
  source: string,
  pcodes: readonly string[],
  stateOf: (pcode: string) => State,
): () => void {
  const apply = () => {
    if (map.getSource(source) === undefined) return
    map.off('styledata', apply)
    for (const id of pcodes) map.setFeatureState({ source, id }, stateOf(id))
  }
  if (map.getSource(source) === undefined) map.on('styledata', apply)
  else apply()
  return () => {
    map.off('styledata', apply)
  }
}
