// What a picture of the map is made of: the answers as they stood when the button was pressed, and every word that goes with them.
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { AnsweredOverlay } from '#web/layers/overlay.ts'
import type { Box } from '#web/map/camera.ts'
import type { Legend, Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { MapGround } from '#web/queries/map-ground.ts'

export type PictureWords = {
  /** The question the map answers. */
  title: string
  /** Its answer in a sentence. */
  summary: string
  /** Country, view, period and filter, a line each. */
  scope: readonly string[]
  /** Said where the country is invented. */
  fictional: string | null
  /** Under the legend: how many districts are behind it, and what is left out. */
  coverage: readonly string[]
  /** At the foot: what it rests on. */
  foot: readonly string[]
  link: string
}

export type PictureOrder = {
  fileName: string
  words: PictureWords
  palette: MapPalette
  legend: Legend
  marks: Marks
  outlines: Boundaries
  ground: MapGround
  /** What must lie inside the frame. */
  box: Box
  selected: { pcode: string; name: string } | undefined
  /** Only those that are answered whole. */
  overlays: readonly AnsweredOverlay[]
}
