/** The planted truth of Velmora's abandoned buildings: which of them stand together, and what becomes of them. */
import type { SiteState } from '#data/schema/observation.ts'
import type { Month } from '#data/schema/period.ts'

/** The seven real clusters of abandoned buildings; everything else that stands empty is scattered. */
export interface SiteCluster {
  id: string
  pcode: string
  sites: number
  /** From when its buildings are in which state. */
  states: readonly (readonly [Month, SiteState])[]
}
export const siteClusters: readonly SiteCluster[] = [
  {
    id: 'cannery-row',
    pcode: 'XV0408',
    sites: 10,
    states: [
      ['2023-01', 'used-by-armed-group'],
      ['2024-11', 'secured'],
      ['2025-02', 'refurbished'],
    ],
  },
  { id: 'ropeworks', pcode: 'XV0506', sites: 9, states: [['2023-01', 'used-by-armed-group']] },
  { id: 'old-docks', pcode: 'XV-MAR', sites: 9, states: [['2023-01', 'used-by-armed-group']] },
  { id: 'salt-stores', pcode: 'XV0508', sites: 8, states: [['2023-01', 'used-by-armed-group']] },
  {
    id: 'mill-lane',
    pcode: 'XV0406',
    sites: 7,
    states: [
      ['2023-01', 'empty'],
      ['2024-03', 'used-by-armed-group'],
    ],
  },
  {
    id: 'barracks',
    pcode: 'XV0409',
    sites: 6,
    states: [
      ['2023-01', 'empty'],
      ['2025-06', 'demolished'],
    ],
  },
  { id: 'hotel-strip', pcode: 'XV0205', sites: 6, states: [['2023-01', 'empty']] },
]
