/** What is being done: the interventions the story names, and ninety in all, some planned, some ended. */
import type { Random } from '#api/analytics/random.ts'
import { type Intervention, type InterventionKind, interventionKinds } from '#data/schema/intervention.ts'
import { addMonths, type Month } from '#data/schema/period.ts'
import type { Country } from './country.ts'
import { chooser, pick, someDayOf } from './draws.ts'
import { districtsWith } from './levers.ts'
import { organisations } from './place-names.ts'
import type { SiteMap } from './sites.ts'
import { type Chapter, DIALOGUE, FIRST_MONTH, LIGHTING, POLICE_POST, YOUTH_CENTRE } from './story.ts'

const INTERVENTIONS = 90
/** Months after the first in which the last may begin: a few are only planned when the data end. */
const LATEST_START = 45
const kindWeights: Record<InterventionKind, number> = {
  'youth-centre': 6,
  'street-lighting': 9,
  'water-point': 10,
  'livelihoods-project': 10,
  'building-refurbished': 6,
  'police-post': 9,
  patrols: 13,
  checkpoint: 9,
  'dialogue-forum': 7,
  mediation: 6,
  'community-policing': 7,
}
const usualBudget: Record<InterventionKind, number> = {
  'youth-centre': 140_000,
  'street-lighting': 60_000,
  'water-point': 35_000,
  'livelihoods-project': 110_000,
  'building-refurbished': 85_000,
  'police-post': 220_000,
  patrols: 160_000,
  checkpoint: 70_000,
  'dialogue-forum': 25_000,
  mediation: 15_000,
  'community-policing': 40_000,
}
/** Districts where the story measures something: a chance police post there would blur it. */
const measured: readonly string[] = [
  YOUTH_CENTRE.pcode,
  'XV0506',
  POLICE_POST.pcode,
  'XV0508',
  DIALOGUE.pcode,
  LIGHTING.pcode,
]

const fromCode = (id: InterventionKind) => interventionKinds.find((kind) => kind.id === id)!

export function intervene(
  country: Country,
  siteMap: SiteMap,
  story: readonly Chapter[],
  random: Random,
): Intervention[] {
  const untouched = districtsWith(story, 'no-intervention')
  const planted = plantedInterventions(country, siteMap)
  const open = country.districts.filter(({ pcode }) => !untouched.has(pcode) && !measured.includes(pcode))
  const choose = chooser(open.map(({ people }) => people))
  const chooseKind = chooser(interventionKinds.map(({ id }) => kindWeights[id]))
  const others = Array.from({ length: INTERVENTIONS - planted.length }, (): Intervention => {
    const { pcode, communities } = open[choose(random)]!
    const place = communities[Math.floor(communities.length * random.uniform() ** 2)]!
    const { id, label, dimension } = interventionKinds[chooseKind(random)]!
    const start: Month = addMonths(FIRST_MONTH, 1 + random.integerBelow(LATEST_START))
    const lasting = random.uniform() < 0.35
    return {
      interventionId: '',
      name: `${label}, ${place.name}`,
      kind: id,
      dimension,
      startsOn: someDayOf(random, start),
      endsOn: lasting ? null : someDayOf(random, addMonths(start, 5 + random.integerBelow(26))),
      budgetUsd:
        random.uniform() < 0.08 ? null : Math.round((usualBudget[id] * Math.exp(0.5 * random.normal())) / 500) * 500,
      actor: pick(random, organisations),
      lng: place.lng,
      lat: place.lat,
      pcode,
      note: null,
    }
  })
  return [...planted, ...others]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .map((intervention, k) => ({ ...intervention, interventionId: `XV-I${String(k + 1).padStart(3, '0')}` }))
}

function plantedInterventions(country: Country, { centreOf }: SiteMap): Intervention[] {
  const plant = (
    kind: InterventionKind,
    name: string,
    startsOn: string,
    at: { lng: number; lat: number; pcode: string },
    actor: string,
    note: string,
  ): Intervention => ({
    interventionId: '',
    name,
    kind,
    dimension: fromCode(kind).dimension,
    startsOn,
    endsOn: null,
    budgetUsd: usualBudget[kind],
    actor,
    lng: at.lng,
    lat: at.lat,
    pcode: at.pcode,
    note,
  })
  const town = (pcode: string) => ({ ...country.at(pcode).communities[0]!, pcode })
  return [
    plant(
      'building-refurbished',
      'Cannery Row cleared, Tamsel',
      '2024-11-04',
      centreOf.get(YOUTH_CENTRE.cluster)!,
      'District administration',
      'Asked for by the women of Tamsel.',
    ),
    plant(
      'youth-centre',
      'Cannery Youth Centre, Tamsel',
      YOUTH_CENTRE.opens,
      centreOf.get(YOUTH_CENTRE.cluster)!,
      'Youth Assembly of Velmora',
      'In the refurbished cannery.',
    ),
    plant(
      'police-post',
      'Old Docks police post, Marisport',
      POLICE_POST.opens,
      centreOf.get(POLICE_POST.cluster)!,
      'Velmora Police Service',
      'Twelve officers, day and night.',
    ),
    plant(
      'dialogue-forum',
      'Land and water forum, Quenby',
      DIALOGUE.starts,
      town(DIALOGUE.pcode),
      'Bridgebuilders Network',
      'Farmers, herders and the water board meet every month.',
    ),
    plant(
      'street-lighting',
      'Street lighting, Delmarra',
      LIGHTING.starts,
      town(LIGHTING.pcode),
      'District administration',
      'Forty lamps along the market road.',
    ),
  ]
}
