// A map style from another server, made to lie under our layers: its sources, pictures and layers, renamed so that none meets
// ours. Its own glyphs are left out: every label is drawn with the fonts of the page.
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Beneath } from './basemap-beneath.ts'

const ours = (id: string) => `basemap-${id}`

export async function fetchStyle(url: string): Promise<Beneath> {
  const answer = await fetch(url, { credentials: 'omit' })
  if (!answer.ok) throw new Error(`The map style was answered with ${answer.status}.`)
  return beneathFrom(await answer.json())
}

export function beneathFrom({ sources, layers, sprite }: StyleSpecification): Beneath {
  const sprites = typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? [])
  return {
    sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [ours(id), source])),
    sprites,
    ground: layers.map(
      (layer): LayerSpecification =>
        'source' in layer
          ? { ...layer, id: ours(layer.id), source: ours(layer.source) }
          : { ...layer, id: ours(layer.id) },
    ),
    ways: [],
  }
}
