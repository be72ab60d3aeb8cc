// Puts a basemap of the instance's own over the built-in ground and under everything of ours. Knows no source of it.
import type { LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl'
import { under } from './anchors.ts'

/** Ids must not meet ours: each begins with `basemap-`. */
export type Beneath = {
  sources: Record<string, SourceSpecification>
  sprites: readonly { id: string; url: string }[]
  /** From bottom to top, under the districts. */
  ground: readonly LayerSpecification[]
  /** Thin lines that may lie over the districts' colours, under every line of ours. */
  ways: readonly LayerSpecification[]
}

export function addBeneath(map: MapLibreMap, { sources, sprites, ground, ways }: Beneath): void {
  for (const [id, source] of Object.entries(sources)) map.addSource(id, source)
  for (const { id, url } of sprites) map.addSprite(id, url)
  for (const layer of ground) map.addLayer(layer, under('ground'))
  const order = map.getLayersOrder()
  const firstLine = order[order.indexOf(under('fills')) + 1] ?? under('lines')
  for (const layer of ways) map.addLayer(layer, firstLine)
}
