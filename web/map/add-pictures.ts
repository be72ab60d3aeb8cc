// The small pictures every map of districts needs before its layers: patterns, and the marks of states.
import type { Map as MapLibreMap } from 'maplibre-gl'
import { stateMarkId } from './district-style.ts'
import { patterns } from './marks.ts'
import type { MapPalette } from './palette.ts'
import { patternImages } from './patterns.ts'
import { drawStateMark, stateMarkRatio } from './state-marks.ts'

export function addPictures(map: MapLibreMap, palette: MapPalette): void {
  for (const pattern of patterns) map.addImage(pattern, patternImages[pattern](palette), { pixelRatio: 2 })
  for (const state of ['upstream', 'respond'] as const)
    map.addImage(stateMarkId(state), drawStateMark(state, palette), { pixelRatio: stateMarkRatio })
}
