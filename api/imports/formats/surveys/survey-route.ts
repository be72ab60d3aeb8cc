/**
 * By which road a survey's rows came: KoboToolbox, ODK Central, or a table of microdata. The first two add columns of their own to
 * whatever was asked; those are known by name and are nobody's answers.
 */
import type { TableSample } from '../../reading/table-sample.ts'

export type SurveyRoute = 'kobo' | 'odk' | 'microdata'

const koboColumns =
  /^(_id|_uuid|_submission_time|_validation_status(-\w+)?|_notes|_status|_submitted_by|_tags|_index|_geolocation|_attachments|__version__|_submission__\w+|_parent_table_name|_parent_index|_xform_id_string|_version_|_bamboo_dataset_id|formhub[/-]uuid|meta[/-](instanceID|instanceName|rootUuid|deprecatedID))$/
const odkColumns =
  /^(SubmissionDate|KEY|PARENT_KEY|SubmitterID|SubmitterName|AttachmentsPresent|AttachmentsExpected|Status|ReviewState|DeviceID|Edits|FormVersion|SET-OF-.+|(.+-)?meta[-:](instanceID|instanceName|entity.*)|__id|__system.*|fieldpath)$/
const odkOwn = /^(KEY|PARENT_KEY|SubmissionDate|(.+-)?meta[-:]instanceID|__id|__system-.+|fieldpath)$/
/** What phones write beside the answers of any XLSForm, and the parts of a point. */
const deviceColumns =
  /^(start|end|today|deviceid|subscriberid|simserial|phonenumber|username|audit|instanceid|instancename|longitude|latitude|geometry (longitude|latitude))$/i
const pointParts = /(^_.+_(latitude|longitude|altitude|precision)|-(Latitude|Longitude|Altitude|Accuracy))$/
const links = /_URL$|^_told_twice$/

const named = (table: TableSample, pattern: RegExp): number =>
  table.header.filter((name) => pattern.test(name.trim())).length

/** Null where it is no survey's export. A repeat's own table is none either: it holds no respondents. */
export function routeOf(table: TableSample, json: string): SurveyRoute | null {
  if (table.header.some((name) => /^(PARENT_KEY|_parent_index)$/.test(name))) return null
  const [kobo, odk, device] = [named(table, koboColumns), named(table, odkColumns), named(table, deviceColumns)]
  if (odk >= 2 && named(table, odkOwn) > 0) return 'odk'
  if (kobo >= 3 || (kobo >= 2 && device >= 2)) return 'kobo'
  const hasPoints = /"type"\s*:\s*"FeatureCollection"/.test(json)
  if (hasPoints && ['start', 'end'].every((name) => table.header.includes(name))) return 'kobo'
  if (hasPoints && table.rows.every((row) => /^uuid:/.test(row[table.header.indexOf('id')] ?? ''))) return 'odk'
  return null
}

export const isMachinery = (name: string): boolean =>
  [koboColumns, odkColumns, deviceColumns, pointParts, links].some((pattern) => pattern.test(name.trim()))

/** The road's own column that says the same submission wherever it is met: without the word before the number. */
export const submissionId = (cell: string): string => cell.trim().replace(/^uuid:/i, '')
/** An edit gives a submission a new id and keeps the old ones beside it. */
export const aliasColumns = ['meta/rootUuid', 'meta/deprecatedID', 'meta-deprecatedID', '_uuid', 'meta/instanceID']
export const idColumns = ['_uuid', 'KEY', 'meta-instanceID', 'meta/instanceID', 'instanceID', '__id', '_id']

/** Those responsible have looked at it and said no. */
export const isDisapproved = (cell: string): boolean =>
  /^(not approved|validation_status_not_approved|rejected)$/i.test(cell.trim())
export const reviewColumns = [
  '_validation_status',
  '_validation_status-label',
  '_validation_status-uid',
  'ReviewState',
  '__system-reviewState',
]
