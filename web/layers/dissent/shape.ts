// Dissent: a frame broken by a bar, in ink that stands on every class.
import type { BadgeShape } from '#web/layers/district-badges.tsx'

export const dissentLayerId = 'dissent-in-district'
export const dissentShape: BadgeShape = { outline: 'M2 8l6-6h8l6 6v8l-6 6H8l-6-6z', ink: ({ scan }) => scan }
