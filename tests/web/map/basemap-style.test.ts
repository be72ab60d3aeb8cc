// Tiles are drawn by the names their layers have in the two common schemas, in our colours, and nothing else of them is drawn.
import { describe, expect, it } from 'vitest'
import { beneathFrom } from '#web/map/basemap-elsewhere.ts'
import { lacksLand, tileStyle } from '#web/map/basemap-style.ts'
import { mapPalette } from '#web/map/palette.ts'

const protomaps = ['boundaries', 'buildings', 'earth', 'landcover', 'landuse', 'places', 'pois', 'roads', 'water']
const openMapTiles = ['boundary', 'building', 'landcover', 'place', 'poi', 'transportation', 'water', 'waterway']
const drawn = (held: string[], dark = false) => tileStyle('tiles', held, mapPalette(dark))
const ids = (layers: readonly { id: string }[]) => layers.map(({ id }) => id)

describe('a style for vector tiles', () => {
  it('finds land, water, roads and borders in Protomaps tiles', () => {
    const { ground, ways } = drawn(protomaps)
    expect(ids(ground)).toEqual(['basemap-land-earth', 'basemap-water-water'])
    expect(ids(ways)).toEqual([
      'basemap-river-water',
      'basemap-lane-roads',
      'basemap-road-roads',
      'basemap-border-boundaries',
    ])
    expect(lacksLand(protomaps)).toBe(false)
  })

  it('finds the same in OpenMapTiles, whose land is where no water is', () => {
    const { ground, ways } = drawn(openMapTiles)
    expect(ids(ground)).toEqual(['basemap-water-water'])
    expect(ids(ways)).toEqual([
      'basemap-river-water',
      'basemap-river-waterway',
      'basemap-lane-transportation',
      'basemap-road-transportation',
      'basemap-border-boundary',
    ])
    expect(lacksLand(openMapTiles)).toBe(true)
  })

  it('draws nothing it does not know', () => {
    expect(drawn(['dragons', 'buildings'])).toEqual({ ground: [], ways: [] })
    expect(lacksLand(['dragons'])).toBe(false)
  })

  it('takes its colours from the palette it is given', () => {
    const colours = (dark: boolean) => drawn(protomaps, dark).ground.map(({ paint }) => paint?.['fill-color'])
    for (const dark of [false, true]) {
      expect(colours(dark)).toEqual([mapPalette(dark).landElsewhere, mapPalette(dark).sea])
    }
  })
})

describe('a style from elsewhere', () => {
  it('is renamed so that nothing of it meets ours, and brings its pictures but not its letters', () => {
    const beneath = beneathFrom({
      version: 8,
      glyphs: 'https://tiles.example/{fontstack}/{range}.pbf',
      sprite: 'https://tiles.example/sprite',
      sources: { districts: { type: 'vector', url: 'https://tiles.example/tiles.json' } },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#123456' } },
        { id: 'district-fill', type: 'fill', source: 'districts', 'source-layer': 'land' },
      ],
    })
    expect(Object.keys(beneath.sources)).toEqual(['basemap-districts'])
    expect(ids(beneath.ground)).toEqual(['basemap-sea', 'basemap-district-fill'])
    expect(beneath.ground[1]).toMatchObject({ source: 'basemap-districts', 'source-layer': 'land' })
    expect(beneath.sprites).toEqual([{ id: 'default', url: 'https://tiles.example/sprite' }])
    expect(beneath).not.toHaveProperty('glyphs')
  })
})
