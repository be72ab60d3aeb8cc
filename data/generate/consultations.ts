/** Who was heard: focus groups, interviews and workshops, who came and what they asked for first. */
import type { Random } from '#api/analytics/numeric/random.ts'
import { type Attendance, type Consultation, priorities, type RankedPriority } from '#data/schema/consultation.ts'
import { ageBands, minorityAnswers, sexes } from '#data/schema/perception.ts'
import { addMonths } from '#data/schema/period.ts'
import type { Country } from './country.ts'
import { chooser, drawCount, pick, someDayOf } from './draws.ts'
import type { Chapter } from './lever.ts'
import { districtsWith, neverAsked } from './levers.ts'
import { ageShares, type Makeup } from './population.ts'
import { FIRST_MONTH } from './story.ts'
import { type HeldConsultation, plantedConsultations } from './story-consultations.ts'

const CONSULTATIONS = 123
const MONTHS = 41
const sizes = { 'focus-group': 11, interview: 1, workshop: 26 } as const

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
  const others = Array.from({ length: CONSULTATIONS - plantedConsultations.length }, (): HeldConsultation => {
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
  return [...plantedConsultations, ...others]
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
