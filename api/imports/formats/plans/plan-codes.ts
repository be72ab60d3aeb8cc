/** The codes that columns of consultations and commitments may hold: what the templates offer and what is read back are one list. */
import { commitmentStates, providerSorts } from '#data/schema/commitment.ts'
import { consultationKinds, priorities, raisers } from '#data/schema/consultation.ts'
import { grievances } from '#data/schema/grievance.ts'
import { ageBands, minorityAnswers, sexes } from '#data/schema/perception.ts'
import { normaliseWord } from '../../reading/words.ts'

export type Code = { id: string; label: string }
const plain = (ids: readonly string[]): Code[] => ids.map((id) => ({ id, label: id.replaceAll('-', ' ') }))

export const planCodes = {
  kind: plain(consultationKinds),
  sex: plain(sexes),
  age_band: ageBands.map((id) => ({ id, label: id })),
  minority: plain(minorityAnswers),
  raised_by: plain(raisers),
  priority: priorities.map(({ id, label }) => ({ id, label })),
  owner_sort: plain(providerSorts),
  state: plain(commitmentStates),
  grievance: grievances.map(({ id, label }) => ({ id, label })),
  confirmed: plain(['yes', 'no']),
} as const satisfies Record<string, readonly Code[]>
export type CodedColumn = keyof typeof planCodes

const byWord = new Map<string, ReadonlyMap<string, string>>(
  Object.entries(planCodes).map(([column, codes]) => [
    column,
    new Map(codes.flatMap(({ id, label }) => [[normaliseWord(label), id] as const, [normaliseWord(id), id] as const])),
  ]),
)
/** By code or label; null where the list has neither. */
export const codeOf = (column: CodedColumn, written: string): string | null =>
  byWord.get(column)?.get(normaliseWord(written)) ?? null
