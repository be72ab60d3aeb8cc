/** Who was not asked, district by district: by no survey and at no consultation, or not within the months that count as now. */
import { group as groupBy, rollup } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import type { HeardVoice, Silence, SilenceClass, SilenceRow } from '#api/contract/silence.ts'
import { silences } from '#api/contract/silence.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Area } from '#api/perception/area.ts'
import { type VoicesHeard, voicesHeard } from '#api/perception/voices-heard.ts'
import { atlas } from '#api/queries/atlas.ts'
import { countMonths, type Month } from '#data/schema/period.ts'
import { notEverywhere, type VoiceId, voiceIds } from '#data/schema/voice.ts'
import { answeredAs } from '../answered-as.ts'
import { areasOf } from '../districts/areas.ts'

type Key = { scope: Pick<Scope, 'from' | 'to' | 'toDate' | 'pcodes' | 'asOf'>; months: number }

export const silence = remembered(async (mirror: Mirror, { scope, months }: Key): Promise<Silence> => {
  const { to, toDate, asOf, pcodes } = scope
  const [places, heard] = await Promise.all([
    atlas(mirror, asOf),
    voicesHeard(mirror, { toDate, year: Number(to.slice(0, 4)), asOf }),
  ])
  const rows = areasOf(places, 'district', pcodes).map((area): SilenceRow => {
    const voices = voiceIds.map((voice) => heardVoice(heard, area, voice, to, months))
    const { pcode, name, regionPcode, regionName } = area.place
    return { pcode, name, regionPcode, regionName, silence: gravest(voices), voices }
  })
  const found = rollup(
    rows,
    (same) => same.length,
    (row) => row.silence,
  )
  const count = (of: SilenceClass): number => found.get(of) ?? 0
  return {
    ...(await answeredAs(mirror, scope)),
    months,
    total: rows.length,
    rows,
    counts: Object.fromEntries(silences.map((each) => [each, count(each)])) as Record<SilenceClass, number>,
    findings: voiceIds.map((voice) => findingOf(rows, voice, months)),
  }
})

function heardVoice(heard: VoicesHeard, area: Area, voice: VoiceId, to: Month, months: number): HeardVoice {
  const { last, untold } = heard.last(area, voice)
  const since = (on: string): number => countMonths(on.slice(0, 7), to) - 1
  const about = {
    voice,
    lastMonth: last?.on.slice(0, 7) ?? null,
    monthsSilent: last === null ? null : since(last.on),
    by: last?.by ?? null,
    reason: null,
  }
  if (last !== null && since(last.on) <= months) return { ...about, state: 'heard' }
  if (untold !== null && since(untold.on) <= months) return { ...about, state: 'unknown', reason: untold.told }
  if (last !== null) return { ...about, state: 'not-since' }
  const people = heard.people(area, voice)
  if (people === 0) return { ...about, state: 'not-here' }
  if (people === null && notEverywhere.includes(voice)) return { ...about, state: 'unknown', reason: 'no-population' }
  return { ...about, state: untold === null ? 'never' : 'not-since' }
}

const classes = { women: 'no-women', 'young-women': 'no-young-women', minority: 'no-minority' } as const

function gravest(voices: readonly HeardVoice[]): SilenceClass {
  const state = (of: VoiceId) => voices.find(({ voice }) => voice === of)?.state
  if (state('anybody') === 'never') return 'nobody'
  if (state('anybody') === 'not-since') return 'not-since'
  for (const voice of ['women', 'young-women', 'minority'] as const) if (isSilent(state(voice))) return classes[voice]
  return voices.some(({ voice, state }) => voice in classes && state === 'unknown') ? 'cannot-tell' : 'heard'
}

const isSilent = (state: HeardVoice['state'] | undefined): boolean => state === 'never' || state === 'not-since'

function findingOf(rows: readonly SilenceRow[], voice: VoiceId, months: number): Silence['findings'][number] {
  const states = groupBy(rows, ({ voices }) => voices.find((each) => each.voice === voice)?.state)
  const count = (state: HeardVoice['state']): number => states.get(state)?.length ?? 0
  const never = count('never')
  return { code: 'silent', voice, districts: never + count('not-since'), never, unknown: count('unknown'), months }
}
