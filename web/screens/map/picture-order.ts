// What the map screen orders a picture of: the same answers, painted in the colours of paper; nothing is asked anew.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Districts } from '#api/contract/districts.ts'
import type { Overlay } from '#web/layers/overlay.ts'
import type { Question } from '#web/layers/question.ts'
import type { PaintedView, View, ViewWords } from '#web/layers/view.ts'
import type { Box } from '#web/map/camera.ts'
import { coverageWords } from '#web/map/coverage-words.ts'
import { type MapPalette, mapPalette } from '#web/map/palette.ts'
import { pictureName } from '#web/panels/picture/file-name.ts'
import { filterWords } from '#web/panels/picture/filter-words.ts'
import { footWords } from '#web/panels/picture/foot-words.ts'
import type { PictureOrder } from '#web/panels/picture/order.ts'
import { sheetLines } from '#web/panels/sheet-lines.ts'
import { permalink } from '#web/permalink.ts'
import type { MapGround } from '#web/queries/map-ground.ts'
import { formatMonth } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { MapAnswers } from './use-map-answers.ts'

type Shown = {
  view: View
  words: ViewWords
  question: Question
  paintIn: (palette: MapPalette) => PaintedView | null
  /** Something is still on its way, and what is shown may be of another question. */
  isComing: boolean
  districts: Districts | undefined
  ground: MapGround
  /** Asked for in the address, and of those the ones this reader may see. */
  overlays: readonly Overlay[]
  allowed: readonly Overlay[]
  drawn: MapAnswers['drawn']
  selected: PictureOrder['selected']
}

/** `box`: what lies in sight. `on`: today. */
export function pictureOrder(shown: Shown, box: Box, on: string, text: Text): PictureOrder | null {
  const { question, districts, ground, selected, isComing } = shown
  const { catalogue } = question
  const outlines = ground.districts.data
  const palette = mapPalette(false)
  const painted = shown.paintIn(palette)
  if (isComing || painted === null || districts === undefined || catalogue === undefined || outlines === undefined)
    return null
  const country = ground.places?.rows.find(({ level }) => level === 'country')?.name ?? ''
  const overlays = shown.drawn.filter(({ answers }) => answers.every((answer) => answer !== undefined))
  const { words } = shown
  return {
    fileName: pictureName(country, words.label, districts.from, districts.to, on),
    palette,
    legend: painted.legend,
    marks: painted.marks,
    outlines,
    ground,
    box,
    selected,
    overlays,
    words: {
      title: words.question,
      summary: painted.summary,
      scope: scopeOf(shown, country, catalogue, districts, text),
      fictional: districts.fictional ? text.frame.fictional : null,
      coverage: [...coverageOf(shown, districts, catalogue, text), ...layerNotes(shown, overlays, text)],
      foot: footOf(shown, districts, catalogue, on, text),
      link: permalink({ from: districts.from, to: districts.to }),
    },
  }
}

const scopeOf = (
  shown: Shown,
  country: string,
  catalogue: Catalogue,
  { from, to }: Districts,
  text: Text,
): string[] => [
  `${text.map.picture.scope(country, shown.words.label)} · ${text.map.print.period(formatMonth(from), formatMonth(to))}`,
  filterWords({ ...shown.question, view: shown.view, catalogue, places: shown.ground.places?.rows ?? [] }, text).join(
    ' · ',
  ),
]

/** That nothing was recorded is no news where no figure would rest on it. */
function coverageOf({ view }: Shown, districts: Districts, catalogue: Catalogue, text: Text): string[] {
  const { asked, counted, leftOut: missing } = coverageWords(districts, catalogue.waves, text)
  const isCounted = districts.coverage.incidentsInPeriod > 0 || view.restsOn.includes('incidents')
  return [asked, ...(isCounted ? [counted] : []), ...(missing === null ? [] : [`${missing.count}: ${missing.reasons}`])]
}

function layerNotes({ overlays, allowed, drawn }: Shown, ready: PictureOrder['overlays'], text: Text): string[] {
  const { picture } = text.map
  const isReady = new Set(ready.map(({ id }) => id))
  const unanswered = new Set(drawn.flatMap(({ id }) => (isReady.has(id) ? [] : [id])))
  const named = (some: readonly Overlay[]) => some.map(({ label }) => label(text))
  const forbidden = named(overlays.filter((overlay) => !allowed.includes(overlay)))
  const absent = named(overlays.filter(({ id }) => unanswered.has(id)))
  const isExact = allowed.some(({ id, showsPositions }) => showsPositions && isReady.has(id))
  return [
    ...(isExact ? [picture.exact] : []),
    ...(forbidden.length === 0 ? [] : [picture.leftOutForbidden(forbidden)]),
    ...(absent.length === 0 ? [] : [picture.leftOutUnanswered(absent)]),
  ]
}

function footOf({ view }: Shown, districts: Districts, catalogue: Catalogue, on: string, text: Text): string[] {
  return [sheetLines(districts, catalogue, view.restsOn, text).join(' · '), ...footWords(districts, on, text)]
}
