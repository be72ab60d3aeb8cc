/** What field officers saw: the history of every empty building, visited again and again, and whatever else they met. */
import { createHash } from 'node:crypto'
import type { Random } from '#api/analytics/numeric/random.ts'
import type { GrievanceId } from '#data/schema/grievance.ts'
import type { ObservationKind, SiteState } from '#data/schema/observation.ts'
import { addMonths, type Month, monthsBetween } from '#data/schema/period.ts'
import type { Community, Country } from './country.ts'
import { addDays, around, chooser, pick, someDayOf } from './draws.ts'
import { noteOn, otherKinds } from './observation-notes.ts'
import { armedGroups } from './place-names.ts'
import type { Site, SiteMap } from './sites.ts'
import { FIRST_MONTH, LAST_MONTH } from './story.ts'

const OBSERVATIONS = 1500
const OFFICERS = 24
/** A cluster is visited every so many months; a single building far less often. */
const CLUSTER_EVERY = 9
const MOST_VISITS_ALONE = 3

export interface ObservationRow {
  uuid: string
  kind: ObservationKind
  observedAt: string
  receivedAt: string
  lng: number | null
  lat: number | null
  accuracyM: number | null
  positionSource: 'gps' | 'map' | 'typed'
  placeText: string | null
  pcode: string
  siteId: string | null
  siteState: SiteState | null
  grievance: GrievanceId | null
  note: string
  actor: string
  photoSha256: string | null
  bodySha256: string
}
type Seen = Omit<ObservationRow, 'uuid' | 'observedAt' | 'receivedAt' | 'actor' | 'photoSha256' | 'bodySha256'>

export function watchCountry(country: Country, { sites }: SiteMap, random: Random): ObservationRow[] {
  const months = monthsBetween(FIRST_MONTH, LAST_MONTH)
  const visits = sites.flatMap((site) => visitsTo(site, months, random))
  const places = country.districts.flatMap(({ communities }) => communities)
  const choose = chooser(places.map(({ people }) => Math.sqrt(people)))
  const others = Array.from({ length: OBSERVATIONS - visits.length }, () =>
    sign(someDayOf(random, pick(random, months)), seeSomething(country, places[choose(random)]!, random), random),
  )
  return [...visits, ...others].sort((a, b) => (a.observedAt < b.observedAt ? -1 : 1))
}

function visitsTo(site: Site, months: readonly Month[], random: Random): ObservationRow[] {
  const alone = Math.min(MOST_VISITS_ALONE, 1 + Math.floor(random.uniform() * 3.2))
  const first = random.integerBelow(site.cluster ? 4 : months.length - 4)
  const step = site.cluster ? CLUSTER_EVERY : Math.max(4, Math.floor((months.length - first) / alone))
  const visits: ObservationRow[] = []
  let state = pick<SiteState>(random, ['empty', 'empty', 'empty', 'used-by-armed-group', 'secured'])
  for (let at = first; at < months.length; at += step) {
    if (!site.cluster && visits.length === alone) break
    const month = months[at]!
    if (site.cluster) state = site.cluster.states.findLast(([from]) => from <= month)?.[1] ?? 'empty'
    else if (visits.length > 0 && random.uniform() < 0.3)
      state = pick(random, ['secured', 'refurbished', 'demolished', 'empty'])
    const seen: Seen = {
      kind: 'abandoned-building',
      lng: site.lng,
      lat: site.lat,
      accuracyM: Math.round(4 + 14 * random.uniform()),
      positionSource: 'gps',
      placeText: site.place.name,
      pcode: site.pcode,
      siteId: site.siteId,
      siteState: state,
      grievance: null,
      note: noteOn('abandoned-building', site.place.name, state, random),
    }
    visits.push(sign(someDayOf(random, month), seen, random))
  }
  const turned = site.cluster?.states.slice(1) ?? []
  const lastSeen = visits.at(-1)
  return [
    ...visits,
    ...turned.map(([month, siteState]) => {
      const { kind, lng, lat, accuracyM, positionSource, placeText, pcode, siteId } = lastSeen!
      const note = noteOn('abandoned-building', site.place.name, siteState, random)
      const seen = {
        kind,
        lng,
        lat,
        accuracyM,
        positionSource,
        placeText,
        pcode,
        siteId,
        siteState,
        grievance: null,
        note,
      }
      return sign(someDayOf(random, addMonths(month, 0)), seen, random)
    }),
  ]
}

function seeSomething(country: Country, place: Community, random: Random): Seen {
  const { pcode } = country.districts[place.district]!
  const { kind, grievance } = pick(random, otherKinds)
  const how = random.uniform()
  const positionSource = how < 0.78 ? 'gps' : how < 0.92 ? 'map' : 'typed'
  const at = around(random, place.lng, place.lat, [30, place.urban ? 1500 : 500])
  const [lng, lat] = country.locate(...at) === pcode ? at : [place.lng, place.lat]
  const typed = positionSource === 'typed'
  return {
    kind,
    lng: typed ? null : lng,
    lat: typed ? null : lat,
    accuracyM: positionSource === 'gps' ? Math.round(4 + 30 * random.uniform() ** 2) : null,
    positionSource,
    placeText: typed || random.uniform() < 0.3 ? place.name : null,
    pcode,
    siteId: null,
    siteState: null,
    grievance,
    note: noteOn(kind, place.name, null, random, pick(random, armedGroups)),
  }
}

/** Adds who, when and the row's own mark; phones are often offline, so reports arrive up to some days later. */
function sign(day: string, seen: Seen, random: Random): ObservationRow {
  const clock = `${String(6 + random.integerBelow(12)).padStart(2, '0')}:${String(random.integerBelow(60)).padStart(2, '0')}:00.000Z`
  const uuid = uuidFrom(random)
  return {
    uuid,
    ...seen,
    observedAt: `${day}T${clock}`,
    receivedAt: `${addDays(day, Math.floor(3 * random.uniform() ** 3))}T23:10:00.000Z`,
    actor: `officer-${String(1 + random.integerBelow(OFFICERS)).padStart(2, '0')}`,
    photoSha256: null,
    bodySha256: createHash('sha256')
      .update(JSON.stringify([uuid, day, seen]))
      .digest('hex'),
  }
}

function uuidFrom(random: Random): string {
  const hex = Array.from({ length: 4 }, () => random.next().toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
