/**
 * Whether a table says at all that events happened. Dates, places and ids stand in every list of schools, surveys or activities;
 * only a column about the event itself makes a row an incident.
 */
import { fitOf } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { IncidentField } from './incident-columns.ts'
import { kindOf } from './kinds.ts'

const eventWords =
  /\b(event|events|incident|incidents|incidente|incidentes|incidenta|incidente?s?|crime|crimes|offence|offense|violence|violent|attack|attacks|conflict|occurred|perpetrator|victim|victims|evenement|evenements|evento|delito|delit|dogadaj|napad)\b|حادث|حوادث|جريمة/
const harmWords =
  /^(fatalities|deaths|killed|number killed|dead|injured|deces|morts|tues|muertos|fallecidos|mortos|poginuli|mrtvi|القتلى|الوفيات)\b/
const eventTags = /^#(event|crisis)(\+|$)|^#date\+occurred|^#affected\+(killed|injured|abducted)/
/** Of a column only called "type" or "category", so many of its cells must be kinds of incident. */
const leastKnownKinds = 0.3

export function saysEventsHappened(table: TableSample, columns: Partial<Record<IncidentField, number>>): boolean {
  if (table.words.some((word) => eventWords.test(word) || harmWords.test(word))) return true
  if (table.tags?.some((tag) => eventTags.test(tag)) === true) return true
  return columns.kind !== undefined && fitOf(table, columns.kind, (cell) => kindOf(cell) !== 'other') >= leastKnownKinds
}
