/** The columns an incident table may have, by the names people give them. Another language is more words in these lists. */

import { looksLikeDate, looksLikeSerial, monthNamedBy } from '../../dates/dates.ts'
import type { FieldWords } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'

export type IncidentField =
  | 'id'
  | 'date'
  | 'dateEnd'
  | 'year'
  | 'month'
  | 'day'
  | 'kind'
  | 'lat'
  | 'lng'
  | 'position'
  | 'districtCode'
  | 'district'
  | 'regionCode'
  | 'region'
  | 'place'
  | 'actor'
  | 'actor2'
  | 'fatalities'
  | 'fatalitiesLow'
  | 'fatalitiesHigh'
  | 'geoPrecision'
  | 'timePrecision'
  | 'note'

const split = (text: string): string[] => text.split(',').map((word) => word.trim())
const isDate = (cell: string): boolean => looksLikeDate(cell) || looksLikeSerial(cell)
const isCount = (cell: string): boolean => parseCount(cell) !== null
const isText = (cell: string): boolean => /\p{L}/u.test(cell)
export const positionPattern = /^\s*(?:POINT\s*)?\(?\s*([+-]?\d+(?:\.\d+)?)[\s,;]+([+-]?\d+(?:\.\d+)?)/i

export const incidentFields: Readonly<Record<IncidentField, FieldWords>> = {
  id: {
    names: split(
      'event id cnty, event id, incident id, record id, report id, case id, id, uuid, vref, ref, reference, case number, case no, number, no, identifiant, numero, codigo, sifra, broj, رقم الحادث, المعرف, رقم',
    ),
    tags: ['#event+id', '#event+code', '#meta+id'],
  },
  date: {
    names: split(
      'event date, incident date, date of incident, date occurred, occurred on, date start, start date, date, datum, datum incidenta, fecha, fecha del incidente, data, data do incidente, date de l incident, date incident, تاريخ الحادث, التاريخ, تاريخ, start',
    ),
    tags: ['#date+occurred', '#date+start', '#date'],
    fits: isDate,
  },
  dateEnd: {
    names: split('date end, end date, date fin, fecha fin, datum zavrsetka, end'),
    tags: ['#date+end'],
    fits: isDate,
  },
  year: {
    names: split('year, year raw, event year, annee, ano, anio, godina, السنة, سنة'),
    tags: ['#date+year'],
    fits: isCount,
  },
  month: {
    names: split('month, month raw, event month, mois, mes, mjesec, الشهر, شهر'),
    fits: (cell) => isCount(cell) || monthNamedBy(cell) !== null,
  },
  day: { names: split('day, day raw, event day, jour, dia, dan, اليوم, يوم'), fits: isCount },
  kind: {
    names: split(
      'sub event type, event type, incident type, type of incident, type of event, crime type, type1 label, kind, category, type, incident, event, type d incident, type incident, categorie, tipo de incidente, tipo, categoria, vrsta incidenta, vrsta, tip, نوع الحادث, النوع, نوع, الفئة',
    ),
    tags: ['#event+type', '#event'],
    fits: isText,
  },
  lat: {
    names: split('latitude, lat, y, geo lat, gps lat, gps latitude, latitud, geografska sirina, sirina, خط العرض'),
    tags: ['#geo+lat'],
  },
  lng: {
    names: split(
      'longitude, lng, lon, long, x, geo lon, geo lng, gps lon, gps longitude, longitud, geografska duzina, duzina, خط الطول',
    ),
    tags: ['#geo+lon'],
  },
  position: {
    names: split(
      'geom wkt, wkt, geom, coordinates, position, gps, point, location gps, coordonnees, coordenadas, koordinate, الاحداثيات',
    ),
    tags: ['#geo+coord'],
    fits: (cell) => positionPattern.test(cell),
  },
  districtCode: {
    names: split(
      'pcode, p code, district pcode, adm2 pcode, admin2 pcode, adm2 code, admin2 code, district code, county code, geo code, code district, sifra opcine',
    ),
    tags: ['#adm2+code'],
  },
  district: {
    names: split(
      'district, district name, county, county name, adm2, adm 2, admin2, admin 2, adm2 name, admin2 name, adm2 en, municipality, zila, lga, opcina, opstina, kotar, departement, distrito, municipio, arrondissement, المديرية, القضاء, المنطقة',
    ),
    tags: ['#adm2+name', '#adm2'],
    fits: isText,
  },
  regionCode: {
    names: split('region code, adm1 pcode, admin1 pcode, adm1 code, admin1 code, division code, province code'),
    tags: ['#adm1+code'],
  },
  region: {
    names: split(
      'region, province, division, adm1, adm 1, admin1, admin 1, adm1 name, admin1 name, state, governorate, regija, zupanija, provincia, gouvernorat, المحافظة, الولاية',
    ),
    tags: ['#adm1+name', '#adm1'],
    fits: isText,
  },
  place: {
    names: split(
      'place text, place name, place, location, location name, community, village, town, upazila, subdistrict, ward, adm3, admin3, lieu, localite, lugar, localidad, mjesto, naselje, المكان, البلدة, القرية',
    ),
    tags: ['#loc+name', '#loc'],
  },
  actor: {
    names: split(
      'actor1, actor, actor a, perpetrator, side a, group, actors, acteur, auteur, autor, perpetrador, pocinilac, الفاعل',
    ),
    tags: ['#group+name'],
  },
  actor2: { names: split('actor2, actor b, side b') },
  fatalities: {
    names: split(
      'fatalities, deaths, killed, number killed, dead, best, deces, morts, tues, muertos, fallecidos, mortos, poginuli, mrtvi, القتلى, الوفيات',
    ),
    tags: ['#affected+killed'],
    fits: isCount,
  },
  fatalitiesLow: { names: split('fatalities low, deaths low, low'), fits: isCount },
  fatalitiesHigh: { names: split('fatalities high, deaths high, high'), fits: isCount },
  geoPrecision: { names: split('geo precision, geoprecision, location precision, where prec'), fits: isCount },
  timePrecision: { names: split('time precision, timeprecision, date precision, date prec') },
  note: {
    names: split(
      'note, notes, description, details, summary, narrative, comment, comments, remarks, opis, napomena, descripcion, resume, الوصف, ملاحظات',
    ),
    tags: ['#description'],
  },
}
