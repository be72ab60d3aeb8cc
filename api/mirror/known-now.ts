/**
 * What is known now, kept in tables of its own (`…_now`, data/schema/now-macros.sql). Worked out again at the end of every group of entries
 * that may have changed it, inside the fold's transaction, so that no question finds it behind the rows it follows from.
 */
import type { Entry, EntryKind, RowTable } from '#api/record/entries.ts'
import type { Connection } from './db.ts'
import { sqlFile } from './sql-file.ts'
import type { Params, SearchPath } from './values.ts'

/** A question that names no moment asks about now. */
export const pathFor = (params: Params | undefined): SearchPath => (params?.asOf == null ? ofNow : 'main')
const ofNow: SearchPath = 'now,main'

/** `written`: the table of what was said here itself, where others than imports say such a thing. */
type Known = { now: string; from: string; brought: readonly RowTable[]; told?: readonly EntryKind[]; written?: string }

/** Each with the macro it follows from, and what changes it beside the places all follow from: rows an import brings, and other entries. */
const known: readonly Known[] = [
  { now: 'place_now', from: 'places_known', brought: [] },
  { now: 'place_tree_now', from: 'place_tree', brought: [] },
  { now: 'population_now', from: 'populations_known', brought: ['population'] },
  { now: 'incident_count_now', from: 'incident_counts_located', brought: ['incident'] },
  { now: 'area_count_now', from: 'area_counts_known', brought: ['area_count'] },
  { now: 'external_forecast_now', from: 'external_forecasts_known', brought: ['external_forecast'] },
  { now: 'wave_now', from: 'waves_known', brought: ['wave'] },
  { now: 'wave_question_now', from: 'wave_questions_known', brought: ['wave_question'] },
  { now: 'respondent_now', from: 'respondents_known', brought: ['respondent', 'respondent_revision'] },
  { now: 'answer_count_now', from: 'answer_counts_known', brought: ['answer_count'] },
  { now: 'imported_indicator_now', from: 'imported_indicators_known', brought: ['imported_indicator'] },
  {
    now: 'intervention_now',
    from: 'interventions_known',
    brought: ['intervention'],
    told: ['intervention.registered'],
    written: 'intervention_registered',
  },
  {
    now: 'consultation_now',
    from: 'consultations_known',
    brought: ['consultation'],
    told: ['consultation.held'],
    written: 'consultation_held',
  },
  {
    now: 'commitment_now',
    from: 'commitments_known',
    brought: ['commitment'],
    told: ['commitment.made', 'commitment.moved', 'commitment.confirmed'],
    written: 'commitment_made',
  },
  { now: 'observation_now', from: 'observations_located', brought: ['observation'], told: ['record.erased'] },
]

const ofPlaces: ReadonlySet<RowTable> = new Set(['place', 'boundary', 'place_succession'])
const ofObservations: ReadonlySet<EntryKind> = new Set([
  'observation.submitted',
  'observation.reduced',
  'observation.placed',
  'observation.retimed',
  'observation.photographed',
  'observation.reviewed',
  'observation.withdrawn',
])
const sitesSql = sqlFile('mirror/folds/now/observation-sites.sql')
const forgottenSql = sqlFile('mirror/folds/now/observation-forgotten.sql')
const sitesAgainSql = sqlFile('mirror/folds/now/observation.sql')
const freshSql = sqlFile('mirror/folds/now/observation-fresh.sql')
export const knownNowTexts: readonly string[] = [
  JSON.stringify(known),
  ...[sitesSql, forgottenSql, sitesAgainSql, freshSql],
]

/** Call with all rows of the entries in place, in the same transaction. */
export async function keepKnownNow(connection: Connection, entries: readonly Entry[]): Promise<void> {
  const changed = known.filter((one) => entries.some((entry) => changes(entry, one)))
  for (const one of changed) {
    await connection.rows(`DELETE FROM ${one.now}`, {}, { path: ofNow })
    if (await hasRows(connection, one))
      await connection.rows(`INSERT INTO ${one.now} FROM main.${one.from}(NULL)`, {}, { path: ofNow })
  }
  if (!changed.some(({ now }) => now === 'observation_now')) await keepObservations(connection, entries)
}

/** Most records hold nothing of most sorts, and binding what would be known of it takes longer than seeing that. */
async function hasRows(connection: Connection, { brought, written }: Known): Promise<boolean> {
  const tables = [...brought, ...(written === undefined ? [] : [written])]
  if (tables.length === 0) return true
  const any = tables.map((table) => `EXISTS (FROM ${table})`).join(' OR ')
  return (await connection.rows(`SELECT ${any} AS any_rows`, {}, { path: ofNow }))[0]?.anyRows === true
}

function changes({ kind, body }: Entry, { brought, told = [] }: Known): boolean {
  if (kind === 'import.undone' || told.includes(kind)) return true
  if (kind !== 'import.accepted' || body === null) return false
  return body.rows.some(({ table }) => ofPlaces.has(table) || brought.includes(table))
}

/** Those touched alone, with all that was seen at the same sites: one report more may say how exactly the others are told. */
async function keepObservations(connection: Connection, entries: readonly Entry[]): Promise<void> {
  const touching = entries.filter(({ kind, body }) => body !== null && ofObservations.has(kind))
  const uuids = [...new Set(touching.map(({ subject }) => subject))]
  if (uuids.length === 0) return
  if (uuids.length === touching.length && touching.every(isFresh)) {
    const [brought] = await connection.rows(freshSql, { uuids })
    if (Number(brought?.Count) === uuids.length) return
  }
  const sites = (await connection.rows(sitesSql, { uuids })).map(({ site }) => String(site))
  await connection.rows(forgottenSql, { sites })
  await connection.rows(sitesAgainSql, { sites }, { path: ofNow })
}

const isFresh = ({ kind, body }: Entry): boolean =>
  kind === 'observation.submitted' && body !== null && body.observation.siteId === null
