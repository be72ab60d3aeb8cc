// Overdue promises: a shield with its point down, in the colour of what has to be acted on.
import type { BadgeShape } from '#web/layers/district-badges.tsx'

export const overdueLayerId = 'overdue-in-district'
export const overdueShape: BadgeShape = { outline: 'M3 2h18v12l-9 8-9-8z', ink: ({ state }) => state.upstream }
