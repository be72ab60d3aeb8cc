// The pictogram of each kind of intervention, and the badge of each of the three Ds; shape tells what colour tells.
import type { Dimension, InterventionKind } from '#data/schema/intervention.ts'

/** Work of a kind without a picture of its own; its badge says which of the three Ds it is. */
const threeDots = 'M5.500 10h1M9.500 10h1M13.500 10h1'

/** On a 20-unit square, stroked. */
export const kindGlyph: Record<InterventionKind, string> = {
  'youth-centre': 'M5 10l5-4 5 4M6.5 9.5V14h7V9.5M10 14v-3',
  'street-lighting': 'M10 15V8M7.5 8h5L11.5 5h-3zM6 11l-1.5 1M14 11l1.5 1',
  'water-point': 'M10 4.5c2.5 3.2 4 5 4 6.8a4 4 0 01-8 0c0-1.800 1.500-3.600 4-6.800',
  'livelihoods-project': 'M5 8.500h10V14H5zM8 8.500V6.500h4v2M5 11h10',
  'building-refurbished': 'M6 15V6h5v9M11 9h3v6M8 8.500h1M8 11h1M4.500 15h11',
  'police-post': 'M10 4.500l5 2v3.500c0 3-2 4.800-5 5.500-3-.7-5-2.500-5-5.500V6.500z',
  patrols: 'M4.500 10h9M10.500 6.500L14.500 10l-4 3.500',
  checkpoint: 'M4.500 8h11v3h-11zM6.500 11v4M13.500 11v4M7 11l3-3M11 11l3-3',
  'dialogue-forum': 'M4.500 5.500h8v5h-5L5.500 12.500v-2h-1zM9 13h4l2 1.800V13h.5V8.500',
  mediation: 'M10 5v10M5 7.500h10M5 7.500l-1.500 4h3zM15 7.500l-1.500 4h3z',
  'community-policing':
    'M7 8.500a1.700 1.700 0 100-3.400 1.700 1.700 0 000 3.400M13 8.500a1.700 1.700 0 100-3.400 1.700 1.700 0 000 3.400M4 14.500c0-4.500 6-4.500 6 0M10 14.500c0-4.500 6-4.500 6 0',
  'other-development': threeDots,
  'other-defence': threeDots,
  'other-diplomacy': threeDots,
}

/** On the same square: a square for defence, a circle for development, a diamond for diplomacy. */
export const badgeShape: Record<Dimension, string> = {
  defence: 'M2.500 2.500h15v15h-15z',
  development: 'M10 1.500a8.500 8.500 0 100 17 8.500 8.500 0 000-17z',
  diplomacy: 'M10 .2L19.800 10 10 19.800.2 10z',
}
