/**
 * Files of the field that are known by sight and not read yet. They are refused by name before any format is asked: a survey taken
 * for incidents, or a list of places for counts, would be a wrong picture without a word.
 * Must not know of HTTP, batches or the record.
 */
import type { UnreadFile } from '#api/contract/statements/import-recognition.ts'
import type { TableSample } from '../reading/table-sample.ts'
import type { Sample } from './format.ts'

type Stranger = {
  what: UnreadFile
  table?: (table: TableSample) => boolean
  json?: (text: string) => boolean
}

/** Columns every export of KoboToolbox ends with, whatever was asked. */
const koboColumns =
  /^(_id|_uuid|_submission_time|_validation_status|_notes|_status|_submitted_by|_tags|_index|__version__|_submission__\w+|_parent_table_name|_parent_index|_xform_id_string|formhub\/uuid)$/
const odkColumns =
  /^(SubmissionDate|KEY|PARENT_KEY|SubmitterID|SubmitterName|AttachmentsPresent|AttachmentsExpected|ReviewState|DeviceID|Edits|FormVersion|SET-OF-.+|(.+-)?meta[-:]instanceID|.+-(Latitude|Longitude|Altitude|Accuracy))$/
/** What phones write beside the answers of any XLSForm. */
const deviceColumns = /^(start|end|today|deviceid|subscriberid|simserial|phonenumber|username|instanceid|instancename)$/
const askedColumns =
  /\b(respondent|interview|enumerator|interviewer|household|hh) ?(id|no|number|name|code)?$|\bconsent\b/

const named = (table: TableSample, pattern: RegExp): number =>
  table.header.filter((name) => pattern.test(name.trim())).length
const spoken = (table: TableSample, pattern: RegExp): number => table.words.filter((word) => pattern.test(word)).length
const has = (table: TableSample, ...words: string[]): boolean => words.every((word) => table.words.includes(word))
const tagged = (table: TableSample, ...tags: string[]): boolean =>
  tags.every((tag) => table.tags?.some((one) => one === tag || one.startsWith(`${tag}+`)) === true)
const isFeatures = (text: string): boolean => /"type"\s*:\s*"FeatureCollection"/.test(text)
const isHapi = (table: TableSample): boolean =>
  has(table, 'reference period start') && (has(table, 'location code') || has(table, 'resource hdx id'))

/** The first columns of what this program exports by place (exports/export-*.ts). */
const isOwnFigures = (table: TableSample): boolean =>
  has(table, 'rate per 100000', 'rate status', 'share n effective') ||
  has(table, 'silence', 'anybody last heard', 'women months silent') ||
  has(table, 'defence usd', 'development usd', 'diplomacy usd', 'without budget') ||
  has(table, 'week', 'reporters', 'safety', 'counted patrols') ||
  has(table, 'intervention id', 'verdict')

const strangers: readonly Stranger[] = [
  { what: 'own-figures', table: isOwnFigures },
  {
    what: 'kobo',
    table: (table) =>
      named(table, koboColumns) >= 3 ||
      (named(table, koboColumns) >= 2 && named(table, /^(start|end|__version__)$/) > 0),
    json: (text) =>
      /"(_submission_time|_xform_id_string|formhub\/uuid|_validation_status|_submitted_by)"\s*:/.test(text) ||
      (/"__version__"\s*:/.test(text) && /"(_id|_uuid|start|meta\/instanceID)"\s*:/.test(text)) ||
      // A GeoJSON of several questions, or one without the submission's own fields.
      (isFeatures(text) &&
        (/^\s*\[/.test(text) || (/"start"\s*:\s*"\d{4}-/.test(text) && /"end"\s*:\s*"\d{4}-/.test(text)))),
  },
  {
    what: 'odk',
    table: (table) =>
      named(table, odkColumns) >= 2 && named(table, /^(KEY|PARENT_KEY|SubmissionDate|(.+-)?meta[-:]instanceID)$/) > 0,
    json: (text) =>
      /"__system"\s*:/.test(text) ||
      /"@odata\.context"\s*:/.test(text) ||
      (isFeatures(text) && (/"id"\s*:\s*"uuid:/.test(text) || /"fieldpath"\s*:/.test(text))),
  },
  {
    what: 'hapi-presence',
    table: (table) => isHapi(table) && (has(table, 'org acronym') || has(table, 'sector code')),
  },
  { what: 'hapi', table: (table) => isHapi(table) && !has(table, 'event type', 'events') },
  {
    what: 'hxl-3w',
    table: (table) =>
      tagged(table, '#org') && (tagged(table, '#sector') || tagged(table, '#activity')) && !tagged(table, '#event'),
  },
  {
    what: '3w',
    table: (table) =>
      spoken(table, /^(org|organi[sz]ation|implementing|lead|partner|agency)\b/) > 0 &&
      spoken(table, /^(sector|cluster)\b/) > 0,
  },
  {
    what: 'place-list',
    table: (table) => has(table, 'p code', 'admin level', 'parent p code'),
  },
  {
    what: 'survey-rows',
    table: (table) =>
      !tagged(table, '#event') &&
      (named(table, deviceColumns) >= 3 || spoken(table, askedColumns) >= 2 || named(table, /\?$/) >= 3),
  },
]

/** What the file is known to be, where that is nothing this importer reads. */
export function recogniseUnread({ table, json }: Sample): UnreadFile | null {
  const found = strangers.find(
    (one) => (json !== '' && one.json?.(json) === true) || (table !== null && one.table?.(table) === true),
  )
  return found?.what ?? null
}
