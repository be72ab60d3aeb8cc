// A consultation as it is being written down, every field as typed, and what is sent of it.
import { z } from 'zod'
import { type NewConsultation, newConsultation } from '#api/contract/consultation-writes.ts'
import {
  type ConsultationHeld,
  consultationKinds,
  type PriorityId,
  priorityIds,
  type Raiser,
  raisers,
} from '#data/schema/consultation.ts'
import { ageBands, displacementAnswers, minorityAnswers, sexes } from '#data/schema/perception.ts'

export const traits = {
  sex: sexes,
  ageBand: ageBands,
  minority: minorityAnswers,
  displacement: displacementAnswers,
} as const
export type Trait = keyof typeof traits
export const traitNames: readonly Trait[] = ['sex', 'ageBand', 'minority', 'displacement']
const cameDraft = z.object({
  people: z.string(),
  sex: z.string(),
  ageBand: z.string(),
  minority: z.string(),
  displacement: z.string(),
}) satisfies z.ZodType<{ people: string } & Record<Trait, string>>
export type CameDraft = z.infer<typeof cameDraft>
/** What one group asked for: the first wish first; empty where there are no more. */
const wishesDraft = z.object({
  raisedBy: z.enum(raisers),
  wishes: z.array(z.enum(priorityIds).or(z.literal(''))).readonly(),
})
export type WishesDraft = z.infer<typeof wishesDraft>
export const consultationDraft = z.object({
  pcode: z.string(),
  kind: z.string(),
  heldOn: z.string(),
  place: z.string(),
  came: z.array(cameDraft).readonly(),
  asked: z.array(wishesDraft).readonly(),
  note: z.string(),
  /** Who saw it otherwise, and how. */
  dissent: z.string(),
})
export type ConsultationDraft = z.infer<typeof consultationDraft>

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
  dissent: '',
})

/** Groups of which nothing was written yet. */
export const othersThan = (asked: readonly WishesDraft[]): Raiser[] =>
  raisers.filter((raiser) => !asked.some(({ raisedBy }) => raisedBy === raiser))
export const priorityOf = (id: string): PriorityId | '' => priorityIds.find((each) => each === id) ?? ''

const oneOf = <T extends string>(choices: readonly T[], typed: string, otherwise: T): T =>
  choices.find((each) => each === typed) ?? otherwise

/** Null while nobody came, or nothing was asked for. */
export function consultationOf(draft: ConsultationDraft): NewConsultation | null {
  const { pcode, kind, heldOn, place, came, asked, note, dissent } = draft
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
  const held = { pcode, kind: oneOf(consultationKinds, kind, 'focus-group'), heldOn, place, attended, priorities, note }
  return dissent.trim() === '' ? held : { ...held, dissent }
}

/** What was kept, to be changed. */
export function draftOfConsultation({
  attended,
  priorities,
  dissent = '',
  ...held
}: ConsultationHeld): ConsultationDraft {
  const raised = [...new Set(priorities.map(({ raisedBy }) => raisedBy))]
  return {
    ...held,
    came: attended.map(({ people, ...who }) => ({ ...who, people: String(people) })),
    asked: raised.map((raisedBy) => {
      const wishes = priorities.filter((each) => each.raisedBy === raisedBy).sort((a, b) => a.rank - b.rank)
      return { raisedBy, wishes: [...wishes.map(({ priority }) => priority), ...threeWishes.slice(wishes.length)] }
    }),
    dissent,
  }
}

/** What of it is missing or wrong, by the names of fields; none where it can be sent. */
export function faultsOf(draft: ConsultationDraft): string[] {
  const held = consultationOf(draft)
  if (held === null) {
    const { pcode, came } = draft
    return [
      ...(pcode === '' ? ['pcode'] : []),
      ...(came.every(({ people }) => people === '') ? ['attended'] : []),
      ...(draft.asked.every(({ wishes }) => wishes.every((wish) => wish === '')) ? ['priorities'] : []),
    ]
  }
  const { error } = newConsultation.safeParse(held)
  return [
    ...new Set((error?.issues ?? []).map(({ path }) => path.filter((step) => typeof step === 'string').join('.'))),
  ]
}
