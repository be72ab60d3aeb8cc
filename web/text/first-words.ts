// The English that the frame and the map open with. It comes with the page; all other words follow (coming-words.ts).
import { counted } from './en/counted.ts'
import { figures } from './en/figures.ts'
import { frame, problem } from './en/frame.ts'
import { map } from './en/map.ts'

export const firstWords = { frame, problem, figures, map, counted }
