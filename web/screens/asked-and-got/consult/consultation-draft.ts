// A consultation as it is being written down, every field as typed, and what is sent of it.
import type { NewConsultation } from '#api/contract/consultation-writes.ts'
import { consultationKinds, type PriorityId, priorityIds, type Raiser, raisers } from '#data/schema/consultation.ts'
import { ageBands, displacementAnswers, minorityAnswers, sexes } from '#data/schema/perception.ts'

export const traits = {
  sex: sexes,
  ageBand: ageBands,
  minority: minorityAnswers,
  displacement: displacementAnswers,
} as const
export type Trait = keyof typeof traits
export const traitNames: readonly Trait[] = ['sex', 'ageBand', 'minority', 'displacement']
export type CameDraft = { people: string } & Record<Trait, string>
/** What one group asked for: the first wish first; empty where there are no more. */
export type WishesDraft = { raisedBy: Raiser; wishes: readonly (PriorityId | '')[] }
export type ConsultationDraft = {
  pcode: string
  kind: string
  heldOn: string
  place: string
  came: readonly CameDraft[]
  asked: readonly WishesDraft[]
  note: string
}

export const someWomen: CameDraft = {
  people: '',
  sex: 'female',
  ageBand: '25-39',
  minority: 'majority',
  displacement: 'host',
}
const threeWishes = ['', '', ''] as const
export const wishesOf = (raisedBy: Raiser): WishesDraft => ({ raisedBy, wishes: threeWishes })
export const emptyConsultation = (pcode: string): ConsultationDraft => ({
  pcode,
  kind: 'focus-group',
  heldOn: '',
  place: '',
  came: [someWomen],
  asked: [wishesOf('women')],
  note: '',
})

/** Groups of which nothing was written yet. */
export const othersThan = (asked: readonly WishesDraft[]): Raiser[] =>
  raisers.filter((raiser) => !asked.some(({ raisedBy }) => raisedBy === raiser))
export const priorityOf = (id: string): PriorityId | '' => priorityIds.find((each) => each === id) ?? ''

const oneOf = <T extends string>(choices: readonly T[], typed: string, otherwise: T): T =>
  choices.find((each) => each === typed) ?? otherwise

/** Null while nobody came, or nothing was asked for. */
export function consultationOf(draft: ConsultationDraft): NewConsultation | null {
  const { pcode, kind, heldOn, place, came, asked, note } = draft
  const attended = came
    .filter(({ people }) => people !== '')
    .map(({ people, sex, ageBand, minority, displacement }) => ({
      people: Number(people),
      sex: oneOf(sexes, sex, 'female'),
      ageBand: oneOf(ageBands, ageBand, '25-39'),
      minority: oneOf(minorityAnswers, minority, 'majority'),
      displacement: oneOf(displacementAnswers, displacement, 'host'),
    }))
  const priorities = asked.flatMap(({ raisedBy, wishes }) =>
    wishes
      .flatMap((priority) => (priority === '' ? [] : [priority]))
      .map((priority, i) => ({ raisedBy, rank: i + 1, priority })),
  )
  if (pcode === '' || attended.length === 0 || priorities.length === 0) return null
  return { pcode, kind: oneOf(consultationKinds, kind, 'focus-group'), heldOn, place, attended, priorities, note }
}
