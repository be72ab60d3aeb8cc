// The world's land, for context around the country. A file of our own, fetched once the map has been drawn.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import worldUrl from 'world-atlas/countries-50m.json?url'
import { unwrapped } from './antimeridian.ts'

export async function addWorldLand(map: MapLibreMap): Promise<void> {
  const answer = await fetch(worldUrl)
  if (!answer.ok) return
  const world: Topology<{ countries: GeometryCollection }> = await answer.json()
  const source = map.getSource('world')
  if (source !== undefined && 'setData' in source && typeof source.setData === 'function')
    source.setData(unwrapped(feature(world, world.objects.countries)))
}
