/** The words of field notes. Knows kinds and phrases only. */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { GrievanceId } from '#data/schema/grievance.ts'
import type { ObservationKind, SiteState } from '#data/schema/observation.ts'
import { pick } from './draws.ts'

export const otherKinds: readonly { kind: ObservationKind; grievance: GrievanceId | null }[] = [
  { kind: 'unlit-street', grievance: 'services' },
  { kind: 'unlit-street', grievance: null },
  { kind: 'checkpoint', grievance: 'security-conduct' },
  { kind: 'checkpoint', grievance: null },
  { kind: 'armed-group-seen', grievance: null },
  { kind: 'tension-in-community', grievance: 'land' },
  { kind: 'tension-in-community', grievance: 'water' },
  { kind: 'tension-in-community', grievance: 'intergroup-tension' },
  { kind: 'broken-service', grievance: 'services' },
  { kind: 'broken-service', grievance: 'water' },
  { kind: 'good-practice', grievance: null },
  { kind: 'other', grievance: null },
]

const ofState: Record<SiteState, readonly string[]> = {
  empty: ['Empty, doors gone, near {place}.', 'Nobody inside. Children play here by day in {place}.'],
  'used-by-armed-group': [
    'Armed men sleep here. People of {place} avoid the street.',
    'Used at night; spent cartridges found.',
  ],
  secured: ['Doors and windows bricked up.', 'Fenced and locked since the last visit.'],
  refurbished: ['Roof repaired, rooms in use.', 'In use again; lights on in the evening.'],
  demolished: ['Pulled down; ground cleared.', 'Only the foundations are left.'],
}
const ofKind: Record<ObservationKind, readonly string[]> = {
  'abandoned-building': ['Building stands empty in {place}.'],
  'unlit-street': [
    'No working lamp between the market and the school of {place}.',
    'Women of {place} walk home in groups after dark.',
  ],
  checkpoint: ['New checkpoint outside {place}; drivers say they pay to pass.', 'Checkpoint at {place}, calm.'],
  'armed-group-seen': ['{group} seen near {place}.', 'Four armed men in a boat off {place}.'],
  'tension-in-community': [
    'Argument over a boundary stone in {place}.',
    'Quarrel at the well of {place}, elders stepped in.',
  ],
  'broken-service': ['Clinic of {place} closed for a month.', 'Pump of {place} broken; water is bought.'],
  'good-practice': ['Elders and police of {place} meet every week.', 'Young people of {place} keep the square lit.'],
  other: ['Bridge near {place} impassable after rain.', 'Market day moved in {place}.'],
}

export function noteOn(
  kind: ObservationKind,
  place: string,
  state: SiteState | null,
  random: Random,
  group = '',
): string {
  return pick(random, state === null ? ofKind[kind] : ofState[state])
    .replace('{place}', place)
    .replace('{group}', group)
}
