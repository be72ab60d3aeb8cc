/** Which columns of a list of places or reports hold what. */
import { looksLikeDate, looksLikeSerial } from '../../dates/dates.ts'
import { type FieldWords, guessColumns } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { incidentFields, positionPattern } from '../incidents/incident-columns.ts'
import { observationKindOf, siteStateOf } from './site-words.ts'

const split = (text: string): string[] => text.split(',').map((word) => word.trim())
const isDate = (cell: string): boolean => looksLikeDate(cell) || looksLikeSerial(cell)

const own = {
  id: {
    names: split(
      'site id, building id, site ref, reference id, ref id, reference, ref, notice number, service request number, object id, objectid, uuid, id, code, number, no, sifra, broj, المعرف',
    ),
    tags: ['#loc+id', '#meta+id'],
  },
  date: {
    names: split(
      'observed at, observed on, date observed, date seen, seen on, last seen, date of visit, visit date, notice date, date of report, report date, date service request was received, survey date, date, datum, fecha, تاريخ',
    ),
    tags: ['#date'],
    fits: isDate,
  },
  kind: {
    names: split(
      'observation kind, kind, site type, type of site, service request type, type, category, building, structure, description of site, vrsta, tipo, النوع',
    ),
    fits: (cell) => observationKindOf(cell) !== null,
  },
  state: {
    names: split(
      'site state, state of site, building state, condition, status, state, building status, is building open or boarded, stanje, etat, estado, الحالة',
    ),
    fits: (cell) => siteStateOf(cell) !== null,
  },
  accuracyM: { names: split('accuracy m, accuracy, gps accuracy, precision m') },
  address: {
    names: split('building address, address, street address, place text, adresa, direccion, adresse, العنوان'),
  },
} satisfies Record<string, FieldWords>

const { position, lat, lng, districtCode, district, regionCode, region, place, note } = incidentFields
const fields = {
  ...own,
  position: { ...position, names: [...position.names, 'location'] },
  ...{ lat, lng, districtCode, district, regionCode, region, note },
  place: { ...place, fits: (cell: string) => !positionPattern.test(cell) },
}
export type SeenField = keyof typeof fields
export type SeenColumns = Partial<Record<SeenField, number>>

export const seenColumns = (
  table: TableSample,
  map: ReadonlyMap<string, string>,
): { columns: SeenColumns; unknown: string[] } =>
  guessColumns<SeenField>(table, fields, new Map([...map].filter(([key]) => key in fields)))
