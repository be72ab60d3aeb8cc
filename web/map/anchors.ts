// Fixed empty layers that give the map its order from bottom to top. A layer that names a missing one throws.
export const anchors = ['ground', 'fills', 'lines', 'areas', 'points', 'labels', 'marks', 'top'] as const
export type Anchor = (typeof anchors)[number]
/** The layer to draw just under: `beforeId={under('points')}`. */
export const under = (anchor: Anchor): string => `anchor-${anchor}`
