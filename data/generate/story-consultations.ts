/** The consultations the story tells of: what people said before anybody acted, and after. */
import type { Consultation, PriorityId as Priority, RankedPriority } from '#data/schema/consultation.ts'
import {
  DIALOGUE,
  DISPLACED_HEARD,
  LIGHTING_ASKED,
  NO_WOMAN_HEARD,
  RISING,
  TURNED_VIOLENT,
  YOUTH_CENTRE,
} from './story.ts'

export interface HeldConsultation {
  pcode: string
  heldOn: string
  kind: Consultation['kind']
  note: string
  women?: boolean
  asked: readonly (readonly [Priority, RankedPriority['raisedBy']])[]
}
const inOrder = (raisedBy: RankedPriority['raisedBy'], wishes: readonly Priority[]) =>
  wishes.map((wish) => [wish, raisedBy] as const)
const landAndWater = [
  ['water', 'everyone'],
  ['land', 'men'],
  ['dialogue', 'women'],
] as const
export const plantedConsultations: readonly HeldConsultation[] = [
  {
    pcode: YOUTH_CENTRE.pcode,
    heldOn: '2024-03-14',
    kind: 'focus-group',
    women: true,
    note: 'More police would not help, the women say: they are weak and take money. Pull the empty buildings down, or use them.',
    asked: [
      ['refurbish-buildings', 'women'],
      ['lighting', 'women'],
      ['police-conduct', 'women'],
      ['youth-space', 'youth'],
    ],
  },
  {
    pcode: YOUTH_CENTRE.pcode,
    heldOn: '2024-06-20',
    kind: 'workshop',
    note: 'The cannery is to become a youth centre.',
    asked: [
      ['refurbish-buildings', 'women'],
      ['youth-space', 'youth'],
      ['jobs', 'men'],
    ],
  },
  {
    pcode: YOUTH_CENTRE.pcode,
    heldOn: '2025-10-09',
    kind: 'workshop',
    note: 'The youth centre is open and the street is calm, those present agree.',
    asked: [
      ['jobs', 'youth'],
      ['lighting', 'women'],
      ['services', 'everyone'],
    ],
  },
  {
    pcode: RISING,
    heldOn: '2025-09-18',
    kind: 'workshop',
    note: 'Wells run dry while the estate upstream waters its fields.',
    asked: landAndWater,
  },
  {
    pcode: RISING,
    heldOn: '2026-03-12',
    kind: 'focus-group',
    note: 'No answer came to the petition on water.',
    asked: landAndWater,
  },
  {
    pcode: TURNED_VIOLENT.pcode,
    heldOn: '2024-04-25',
    kind: 'focus-group',
    note: 'Boundary stones were moved; nobody came to look.',
    asked: landAndWater,
  },
  {
    pcode: DIALOGUE.pcode,
    heldOn: '2024-08-29',
    kind: 'workshop',
    note: 'Both sides want somebody to sit between them.',
    asked: [
      ['dialogue', 'everyone'],
      ['water', 'women'],
      ['land', 'men'],
    ],
  },
  {
    pcode: NO_WOMAN_HEARD,
    heldOn: '2025-02-13',
    kind: 'workshop',
    note: 'Held in the evening at the barracks; only men came.',
    asked: [
      ['more-police', 'men'],
      ['jobs', 'men'],
    ],
  },
  {
    pcode: LIGHTING_ASKED.pcode,
    heldOn: LIGHTING_ASKED.asked,
    kind: 'workshop',
    note: 'Women, men and those who fled here sat apart, and each put the same wishes in order.',
    asked: [
      ...inOrder('women', ['lighting', 'services', 'police-conduct', 'water', 'jobs', 'more-police']),
      ...inOrder('men', ['more-police', 'jobs', 'water', 'police-conduct', 'services', 'lighting']),
      ...inOrder('displaced', ['lighting', 'water', 'services', 'jobs']),
    ],
  },
  {
    pcode: DISPLACED_HEARD[0],
    heldOn: '2025-04-03',
    kind: 'focus-group',
    note: 'Those in the tents by the river were asked for the first time.',
    asked: inOrder('displaced', ['water', 'services', 'jobs']),
  },
  {
    pcode: DISPLACED_HEARD[1],
    heldOn: '2025-12-04',
    kind: 'focus-group',
    note: 'Two winters in the school hall; they want work and a door that locks.',
    asked: inOrder('displaced', ['jobs', 'services', 'lighting']),
  },
]
