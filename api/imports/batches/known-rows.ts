/** What is in the record already, so that a row that comes again adds nothing, and one that says something else is a correction. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { Row } from '#api/mirror/values.ts'
import { externalForecast, type ForecastIssuer } from '#data/schema/external-forecast.ts'
import { contentOfKnown } from './incident-content.ts'
import { createKnownIds, type KnownIds } from './known-ids.ts'
import { createKnownSurveys, type KnownSurveys } from './known-surveys.ts'

const incidentsSql = sqlFile('imports/batches/known-incidents.sql')
const incidentsNowSql = sqlFile('imports/batches/incidents-now.sql')
const observationsSql = sqlFile('imports/batches/known-observations.sql')
const interventionsSql = sqlFile('imports/batches/known-interventions.sql')
const interventionsNowSql = sqlFile('imports/batches/interventions-now.sql')
const consultationsSql = sqlFile('imports/batches/known-consultations.sql')
const commitmentsSql = sqlFile('imports/batches/known-commitments.sql')
const forecastsSql = sqlFile('imports/batches/known-external-forecasts.sql')
const weeklySafetySql = sqlFile('imports/batches/known-weekly-safety.sql')
const linksSql = sqlFile('imports/batches/known-links.sql')
const figuresSql = {
  area_count: sqlFile('imports/batches/known-area-counts.sql'),
  population: sqlFile('imports/batches/known-population.sql'),
  answer_count: sqlFile('imports/batches/known-answer-counts.sql'),
}
export type FigureTable = keyof typeof figuresSql

const figures = z.array(z.object({ pcode: z.string(), subject: z.string(), value: z.number() }))
/** One number of a place; the subject is what was counted and when. */
export type KnownFigure = z.infer<typeof figures>[number]
/** By `figureKey`. */
export type KnownFigures = ReadonlyMap<string, KnownFigure>

export const figureKey = (pcode: string, subject: string): string => `${pcode}|${subject}`

const forecasts = z.array(externalForecast.omit({ issuer: true, issuedOn: true, dataUntil: true }))
export type KnownForecast = z.infer<typeof forecasts>[number]
/** What a forecast is about, whatever it says; of a cell, its number, since the district it lies in may change. */
export const forecastKey = (one: Omit<KnownForecast, 'value' | 'observed'>): string =>
  [one.vintage, one.targetMonth, one.outcome, one.area, one.cell ?? one.pcode].join('|')

export type KnownRows = {
  /** The ids of a source's incidents, each with a hash of its content. */
  incidents(source: string): Promise<KnownIds>
  /** These incidents as they are known now, by id. */
  incidentsNow(ids: readonly string[]): Promise<Map<string, Row>>
  surveys: KnownSurveys
  /** Which of these observations are known; those withdrawn are. */
  observations(uuids: readonly string[]): Promise<Set<string>>
  /** These interventions as a file last told them, by id. */
  interventions(ids: readonly string[]): Promise<Map<string, Row>>
  /** These interventions as they are known now, written here or told by a file, by id. */
  interventionsNow(ids: readonly string[]): Promise<Map<string, Row>>
  /** These consultations as they are known now, by id, with who came and what was asked for in words. */
  consultations(ids: readonly string[]): Promise<Map<string, Row>>
  /** These commitments as they were told last, by id; what was changed since is not in it. */
  commitments(ids: readonly string[]): Promise<Map<string, Row>>
  /** These weekly safety reports as they were told last, by id. */
  weeklySafety(ids: readonly string[]): Promise<Map<string, Row>>
  /** Which of these ids are those of a building or a piece of work. */
  links(ids: readonly string[]): Promise<Set<string>>
  /** What an issuer of forecasts said before, by `forecastKey`. */
  forecasts(issuer: ForecastIssuer): Promise<ReadonlyMap<string, KnownForecast>>
  /** `source` is the source of counts, the wave of answers. */
  figures(table: FigureTable, source: string): Promise<KnownFigures>
}

/** `expected` is a guess at how many incidents the file has. */
export function createKnownRows(mirror: Mirror, expected: number): KnownRows {
  async function byId(sql: string, ids: readonly string[]): Promise<Map<string, Row>> {
    if (ids.length === 0) return new Map()
    const rows = await mirror.query(sql, { ids: [...ids] })
    return new Map(rows.map((row) => [String(row.id), row]))
  }
  return {
    async incidents(source) {
      const ids = createKnownIds(expected)
      for await (const rows of mirror.stream(incidentsSql, { source }))
        for (const row of rows) ids.record(String(row.incidentId), contentOfKnown(row))
      return ids
    },
    async incidentsNow(ids) {
      const rows = await mirror.query(incidentsNowSql, { ids: [...ids] })
      return new Map(rows.map((row) => [String(row.incidentId), row]))
    },
    surveys: createKnownSurveys(mirror),
    async observations(uuids) {
      if (uuids.length === 0) return new Set()
      const rows = await mirror.query(observationsSql, { uuids: [...uuids] })
      return new Set(rows.map((row) => String(row.uuid)))
    },
    interventions: (ids) => byId(interventionsSql, ids),
    interventionsNow: (ids) => byId(interventionsNowSql, ids),
    consultations: (ids) => byId(consultationsSql, ids),
    commitments: (ids) => byId(commitmentsSql, ids),
    weeklySafety: (ids) => byId(weeklySafetySql, ids),
    async links(ids) {
      return new Set((await byId(linksSql, ids)).keys())
    },
    async forecasts(issuer) {
      const rows = forecasts.parse(await mirror.query(forecastsSql, { issuer }))
      return new Map(rows.map((row) => [forecastKey(row), row]))
    },
    async figures(table, source) {
      const rows = figures.parse(await mirror.query(figuresSql[table], { source }))
      return new Map(rows.map((row) => [figureKey(row.pcode, row.subject), row]))
    },
  }
}
