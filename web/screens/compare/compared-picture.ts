// One of the compared maps as a picture: the same change, painted in the colours of paper, under the sentence of the screen.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Changes } from '#api/contract/changes.ts'
import type { Painted } from '#web/layers/compared/sides.ts'
import type { Box } from '#web/map/camera.ts'
import { mapPalette } from '#web/map/palette.ts'
import { pictureName } from '#web/panels/picture/file-name.ts'
import { filterWords } from '#web/panels/picture/filter-words.ts'
import { footWords } from '#web/panels/picture/foot-words.ts'
import type { PictureOrder } from '#web/panels/picture/order.ts'
import { permalink } from '#web/permalink.ts'
import type { MapGround } from '#web/queries/map-ground.ts'
import { formatPercent, formatRate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { CompareState } from './use-compare-state.ts'

type Shown = {
  told: Changes
  catalogue: Catalogue | undefined
  state: CompareState
  ground: MapGround
  painted: Painted
  /** Which of the maps, and of when. */
  caption: string
  selected: PictureOrder['selected']
}

/** `on`: today. */
export function comparedPicture(shown: Shown, box: Box, on: string, text: Text): PictureOrder | null {
  const { told, catalogue, state, ground, painted, caption, selected } = shown
  const { compare, frame, map, say } = text
  const outlines = ground.districts.data
  if (outlines === undefined || catalogue === undefined) return null
  const places = ground.places?.rows ?? []
  const country = places.find(({ level }) => level === 'country')?.name ?? ''
  const honours = told.of === 'answers' ? (['region', 'indicator', 'group'] as const) : (['region', 'kinds'] as const)
  const filter = { view: { honours, choices: [] }, filters: state.asked, choices: {}, catalogue, places }
  const sources = catalogue.holdings.flatMap(({ of, source }) => (of === told.of && source !== null ? [source] : []))
  return {
    fileName: pictureName(country, `${compare.title} ${compare.things[told.of]}`, told.base.from, told.to, on),
    ...{ palette: mapPalette(false), ...painted, outlines, ground, box, selected, overlays: [] },
    words: {
      title: compare.things[told.of],
      summary: say(told.finding),
      scope: [map.picture.scope(country, caption), filterWords(filter, text).join(' · ')],
      fictional: told.fictional ? frame.fictional : null,
      coverage: [
        compare.rule(formatPercent(told.falseClaims), String(told.tested)),
        told.dispersion === null ? compare.design : compare.dispersion(formatRate(told.dispersion)),
      ],
      foot: [...(sources.length === 0 ? [] : [map.print.source(sources.join(', '))]), ...footWords(told, on, text)],
      link: permalink({ from: told.from, to: told.to, baseFrom: told.base.from, baseTo: told.base.to }),
    },
  }
}
