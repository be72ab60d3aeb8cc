/** Who was heard: focus groups, interviews and workshops, who came and what they asked for first. */
import type { Random } from '#api/analytics/random.ts'
import { type Attendance, type Consultation, priorities, type RankedPriority } from '#data/schema/consultation.ts'
import { ageBands, minorityAnswers, sexes } from '#data/schema/perception.ts'
import { addMonths } from '#data/schema/period.ts'
import type { Country } from './country.ts'
import { chooser, drawCount, pick, someDayOf } from './draws.ts'
import { districtsWith, neverAsked } from './levers.ts'
import { ageShares, type Makeup } from './population.ts'
import { type Chapter, DIALOGUE, FIRST_MONTH, NO_WOMAN_HEARD, RISING, TURNED_VIOLENT, YOUTH_CENTRE } from './story.ts'

const CONSULTATIONS = 120
const MONTHS = 41
const sizes = { 'focus-group': 11, interview: 1, workshop: 26 } as const

type Priority = (typeof priorities)[number]['id']
interface Planted {
  pcode: string
  heldOn: string
  kind: Consultation['kind']
  note: string
  women?: boolean
  asked: readonly (readonly [Priority, RankedPriority['raisedBy']])[]
}
const landAndWater = [
  ['water', 'everyone'],
  ['land', 'men'],
  ['dialogue', 'women'],
] as const
const planted: readonly Planted[] = [
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
]

export interface Heard {
  consultation: Consultation
  attendance: Attendance[]
  priorities: RankedPriority[]
}

export function consult(
  country: Country,
  makeups: readonly Makeup[],
  story: readonly Chapter[],
  random: Random,
): Heard[] {
  const silent = neverAsked(story)
  const onlyMen = districtsWith(story, 'only-men-heard')
  const open = country.districts.filter(({ pcode }) => !silent.has(pcode))
  const choose = chooser(open.map(({ people }) => Math.sqrt(people)))
  const others = Array.from({ length: CONSULTATIONS - planted.length }, (): Planted => {
    const { pcode } = open[choose(random)]!
    const asked = random.shuffle(priorities.map(({ id }) => id)).slice(0, 3 + random.integerBelow(3))
    return {
      pcode,
      heldOn: someDayOf(random, addMonths(FIRST_MONTH, 1 + random.integerBelow(MONTHS))),
      kind: pick(random, ['focus-group', 'focus-group', 'workshop', 'interview']),
      note: '',
      asked: asked.map((id) => [
        id,
        pick(random, onlyMen.has(pcode) ? ['men', 'everyone'] : ['women', 'men', 'youth', 'minority', 'everyone']),
      ]),
    }
  })
  return [...planted, ...others]
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .map((held, k): Heard => {
      const consultationId = `XV-C${String(k + 1).padStart(3, '0')}`
      const makeup = makeups[country.districts.findIndex(({ pcode }) => pcode === held.pcode)]!
      const women = onlyMen.has(held.pcode) ? 0 : held.women ? 1 : 0.4
      return {
        consultation: {
          consultationId,
          kind: held.kind,
          heldOn: held.heldOn,
          pcode: held.pcode,
          note: held.note || null,
        },
        attendance: whoCame(consultationId, sizes[held.kind], women, makeup, random),
        priorities: held.asked.map(([priority, raisedBy], rank) => ({
          consultationId,
          rank: rank + 1,
          priority,
          raisedBy,
        })),
      }
    })
}

/** Older men come more readily than their share; those of the minority less. */
function whoCame(consultationId: string, size: number, women: number, makeup: Makeup, random: Random): Attendance[] {
  const cells = sexes.flatMap((sex) =>
    ageBands.flatMap((ageBand) => minorityAnswers.map((minority) => ({ sex, ageBand, minority }))),
  )
  const weights = cells.map(({ sex, ageBand, minority }) => {
    const age = ageBands.indexOf(ageBand)
    const ofMinority = 0.7 * makeup.minority
    return (
      (sex === 'female' ? women : 1 - women) *
      ageShares[age]! *
      (0.7 + 0.25 * age) *
      (minority === 'minority' ? ofMinority : 1 - ofMinority)
    )
  })
  const choose = chooser(weights)
  const came = cells.map(() => 0)
  for (let left = size === 1 ? 1 : Math.max(4, drawCount(random, size)); left > 0; left--) came[choose(random)]! += 1
  return cells.flatMap((cell, k) => (came[k]! > 0 ? [{ consultationId, ...cell, people: came[k]! }] : []))
}
