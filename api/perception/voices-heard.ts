/**
 * When each voice of each place was last heard, from everybody interviewed and everybody who came to a consultation; and how many of
 * that voice live there, where they were counted. Displacement is not written down at consultations: there, surveys alone tell.
 */
import { group as groupBy } from 'd3-array'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { populationGroups } from '#api/queries/population-groups.ts'
import { publishedAnswers } from '#api/queries/published-answers.ts'
import { voicesConsulted } from '#api/queries/voices-consulted.ts'
import { whoWasAsked } from '#api/queries/who-was-asked.ts'
import { type VoiceId, voices } from '#data/schema/voice.ts'
import type { Area } from './area.ts'
import { withholds } from './disclosure/withheld-cells.ts'
import { type LastHeard, lastHeard, type Round, toldByWave } from './last-heard.ts'
import { sampleFrame } from './sample-frame.ts'

export type VoicesHeard = {
  last(area: Area, voice: VoiceId): LastHeard
  /** Null where that group was not counted. */
  people(area: Area, voice: VoiceId): number | null
}
type Key = { toDate: string; year: number; asOf: string | null }

export const voicesHeard = rememberedSinceImport(async (mirror, { toDate, year, asOf }: Key): Promise<VoicesHeard> => {
  const [frame, asked, tables, consulted, residents, isWithheld] = await Promise.all([
    sampleFrame(mirror, asOf),
    whoWasAsked(mirror, { asOf }),
    publishedAnswers(mirror, asOf),
    voicesConsulted(mirror, { toDate, asOf }),
    populationGroups(mirror, { year, asOf }),
    withholds(mirror, { indicator: null, group: {}, asOf }),
  ])
  const key = (...parts: string[]): string => parts.join('\u0000')
  const met = groupBy(asked, (row) => key(row.waveId, row.pcode, row.grouping))
  const published = new Set(tables.map(({ waveId, pcode }) => key(waveId, pcode)))
  const meetings = groupBy(consulted, (row) => row.pcode)
  const living = groupBy(residents, (row) => key(row.pcode, row.grouping, row.member))
  const waves = frame.waves.filter(({ endedOn }) => endedOn < toDate)
  const askedOf = new Map(voices.map(({ id, asked: who }) => [id, who]))

  const bySurvey = (area: Area, voice: VoiceId): Round[] =>
    waves.flatMap((wave): Round[] => {
      const at = (grouping: string) =>
        area.districts.flatMap((pcode) => met.get(key(wave.waveId, pcode, grouping)) ?? [])
      const who = askedOf.get(voice) ?? null
      const inTables = [area.pcode, ...area.districts].some((pcode) => published.has(key(wave.waveId, pcode)))
      if (at('sex').length === 0)
        return inTables ? [{ on: wave.endedOn, by: 'survey', told: who === null ? 'met' : 'not-recorded' }] : []
      if (who === null) return [{ on: wave.endedOn, by: 'survey', told: 'met' }]
      return [toldByWave(wave, at(who.grouping), who.member, isWithheld(area, wave.waveId))]
    })

  const atMeetings = (area: Area, voice: VoiceId): Round[] =>
    area.districts.flatMap((pcode) =>
      (meetings.get(pcode) ?? []).flatMap(({ voice: heard, lastOn }): Round[] => {
        if (heard === voice) return [{ on: lastOn, by: 'consultation', told: 'met' }]
        return heard === 'unrecorded' && voice !== 'anybody' && voice !== 'displaced'
          ? [{ on: lastOn, by: 'consultation', told: 'not-recorded' }]
          : []
      }),
    )

  return {
    last: (area, voice) => lastHeard([...bySurvey(area, voice), ...atMeetings(area, voice)]),
    people(area, voice) {
      const who = askedOf.get(voice)
      if (who == null) return null
      const counted = area.districts.flatMap((pcode) => living.get(key(pcode, who.grouping, who.member)) ?? [])
      return counted.length === 0 ? null : counted.reduce((sum, { people }) => sum + people, 0)
    },
  }
})
