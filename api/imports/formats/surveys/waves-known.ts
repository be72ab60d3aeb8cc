/** The waves of a survey beside those of the record: the same people under another file name are the same wave, and a part of it moves no dates. */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { Wave } from '#data/schema/perception.ts'
import type { ImportContext, ImportFile } from '../format.ts'
import type { FieldWaves } from './fieldwork.ts'
import type { RespondentColumns } from './respondent-columns.ts'
import { submissionId } from './survey-route.ts'

/** Changes the id of a wave whose people are known under another. */
export async function adoptKnown(
  waves: FieldWaves,
  { sample: { table } }: ImportFile,
  { id }: RespondentColumns,
  { known }: ImportContext,
): Promise<ImportNote[]> {
  const [only] = waves.values()
  if (table === null || id === undefined || waves.size !== 1 || only === undefined) return []
  const ids = new Set(table.rows.map((row) => submissionId(row[id] ?? '')).filter((each) => each !== ''))
  const people = new Map<string, number>()
  for (const key of (await known.surveys.people([...ids])).keys()) {
    const waveId = key.slice(0, key.indexOf('|'))
    people.set(waveId, (people.get(waveId) ?? 0) + 1)
  }
  if (people.has(only.waveId)) return []
  const [most] = [...people].sort((one, other) => other[1] - one[1])
  if (most === undefined || most[1] * 2 < ids.size) return []
  const [waveId, held] = most
  // Numbers that begin anew in each survey stand for other people; an id made by a phone never does.
  const isOwn = [...ids].every((each) => /^[0-9a-f-]{32,36}$/i.test(each))
  const before = (await known.surveys.waves([waveId])).get(waveId)
  const isThen = before !== undefined && only.startedOn <= before.endedOn && before.startedOn <= only.endedOn
  if (!isOwn && !isThen) return [{ code: 'survey-ids-of-other-wave', wave: waveId, people: held }]
  waves.set([...waves.keys()][0] ?? '', { ...only, waveId })
  return [{ code: 'survey-of-known-wave', wave: waveId, people: held }]
}

/** From the first day anybody was asked to the last, in this file or one before. */
export async function wavesWhole(waves: FieldWaves, source: string, { known }: ImportContext): Promise<Wave[]> {
  const held = await known.surveys.waves([...waves.values()].map(({ waveId }) => waveId))
  return [...waves.values()].map((wave) => {
    const before = held.get(wave.waveId)
    if (before === undefined) return { ...wave, source }
    const days = [wave.startedOn, wave.endedOn, before.startedOn, before.endedOn].sort()
    return { ...before, startedOn: days[0] ?? wave.startedOn, endedOn: days.at(-1) ?? wave.endedOn }
  })
}
