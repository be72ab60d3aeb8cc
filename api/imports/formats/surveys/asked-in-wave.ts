/** How each wave of a survey asked: the wording, the answers and which way is good, wave by wave, beside what the record has of them. */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import type { WaveQuestion } from '#data/schema/perception.ts'
import { normaliseWord } from '../../reading/words.ts'
import { scaleOf } from '../areas/answer-words.ts'
import type { ImportContext } from '../format.ts'
import type { Question } from './questions.ts'

export async function askedInWaves(
  questions: readonly Question[],
  waveIds: readonly string[],
  header: readonly string[],
  { known }: ImportContext,
): Promise<WaveQuestion[]> {
  const held = await known.surveys.waveQuestions(waveIds)
  return waveIds.flatMap((waveId) =>
    questions.map(({ column, indicator, wording, answers, isOrdered, counts }) => {
      const before = held.find((one) => one.waveId === waveId && one.indicator === indicator.id)
      const all = joined(before?.answers ?? [], answers)
      const scale = isOrdered ? (scaleOf(all)?.answers.map(normaliseWord) ?? null) : null
      const placeOf = (said: string): number => scale?.indexOf(normaliseWord(said)) ?? 0
      return {
        ...{ waveId, indicator: indicator.id, isOrdered: scale !== null, polarity: indicator.polarity },
        wording: wording ?? before?.wording ?? null,
        columnName: header[column] ?? '',
        answers: all.toSorted((one, other) => placeOf(one) - placeOf(other)),
        counts: joined(before?.counts ?? [], counts),
      }
    }),
  )
}

/** A part of a wave need not hear every answer: those heard before stay. */
function joined(before: readonly string[], now: readonly string[]): string[] {
  const words = new Set(now.map(normaliseWord))
  return [...before.filter((each) => !words.has(normaliseWord(each))), ...now]
}

/** Indicators of the file's own, with the answers known to count from files before. */
export async function ownIndicators(
  questions: readonly Question[],
  { known }: ImportContext,
): Promise<Omit<Indicator, 'grievance'>[]> {
  const held = await known.surveys.importedIndicators()
  return questions
    .filter(({ isOurs }) => !isOurs)
    .map(({ indicator: { grievance: _, ...indicator } }) => ({
      ...indicator,
      counts: joined(held.find(({ id }) => id === indicator.id)?.counts ?? [], indicator.counts),
    }))
}

/** Of one of our indicators, asked in other words than ours. */
export const wordingNotes = (questions: readonly Question[]): ImportNote[] =>
  questions.flatMap(({ isOurs, wording, indicator: { label, question } }) =>
    isOurs && wording !== null && normaliseWord(wording) !== normaliseWord(question)
      ? [{ code: 'asked-in-other-words' as const, indicator: label, wording, usual: question }]
      : [],
  )
