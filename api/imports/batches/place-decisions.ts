/** What was decided about places by those who imported: answers that standing imports were read with, the latest of each. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'

const decisionsSql = sqlFile('imports/batches/place-decisions.sql')
const kept = z.array(
  z.object({ batchId: z.string(), filename: z.string(), recordedAt: z.string(), answers: z.string() }),
)
const answers = z.record(z.string(), z.string())

export type PlaceAnswer = { key: string; answer: string; batchId: string; filename: string; recordedAt: string }

const isOfPlace = (key: string): boolean => /^(place|proof)\./.test(key)

/** Oldest first: a later decision takes the place of an earlier one about the same label. */
export async function placeAnswers(mirror: Mirror): Promise<PlaceAnswer[]> {
  return kept
    .parse(await mirror.query(decisionsSql, {}))
    .flatMap(({ answers: given, ...batch }) =>
      Object.entries(answers.parse(JSON.parse(given))).flatMap(([key, answer]) =>
        isOfPlace(key) && answer !== '' ? [{ key, answer, ...batch }] : [],
      ),
    )
}

export const placeDecisions = async (mirror: Mirror): Promise<ReadonlyMap<string, string>> =>
  new Map((await placeAnswers(mirror)).map(({ key, answer }) => [key, answer]))
