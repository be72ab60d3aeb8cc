/** What is being done: the interventions the story names, and ninety-one in all, some planned, some ended. */
import type { Random } from '#api/analytics/numeric/random.ts'
import { type Intervention, type InterventionKind, interventionKinds } from '#data/schema/intervention.ts'
import { addMonths, type Month } from '#data/schema/period.ts'
import type { Country } from './country.ts'
import { chooser, pick, someDayOf } from './draws.ts'
import type { Chapter } from './lever.ts'
import { districtsWith } from './levers.ts'
import { organisations } from './place-names.ts'
import type { SiteMap } from './sites.ts'
import { DIALOGUE, FIRST_MONTH, LIGHTING, LIGHTING_ASKED, POLICE_POST, YOUTH_CENTRE } from './story.ts'

const INTERVENTIONS = 91
/** Months after the first in which the last may begin: a few are only planned when the data end. */
const LATEST_START = 45
/** How common each kind is, and what it usually costs in dollars. */
const usual: Record<InterventionKind, { weight: number; budget: number }> = {
  'youth-centre': { weight: 6, budget: 140_000 },
  'street-lighting': { weight: 9, budget: 60_000 },
  'water-point': { weight: 10, budget: 35_000 },
  'livelihoods-project': { weight: 10, budget: 110_000 },
  'building-refurbished': { weight: 6, budget: 85_000 },
  'police-post': { weight: 9, budget: 220_000 },
  patrols: { weight: 13, budget: 160_000 },
  checkpoint: { weight: 9, budget: 70_000 },
  'dialogue-forum': { weight: 7, budget: 25_000 },
  mediation: { weight: 6, budget: 15_000 },
  'community-policing': { weight: 7, budget: 40_000 },
  // Of files alone.
  'other-development': { weight: 0, budget: 0 },
  'other-defence': { weight: 0, budget: 0 },
  'other-diplomacy': { weight: 0, budget: 0 },
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
  const chooseKind = chooser(interventionKinds.map(({ id }) => usual[id].weight))
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
        random.uniform() < 0.08 ? null : Math.round((usual[id].budget * Math.exp(0.5 * random.normal())) / 500) * 500,
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
    budgetUsd: usual[kind].budget,
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
    plant(
      'checkpoint',
      'Wellgate checkpoint, Seventh Well',
      LIGHTING_ASKED.checkpoint,
      town(LIGHTING_ASKED.pcode),
      'Velmora Police Service',
      'Bags and papers are looked at from dusk.',
    ),
  ]
}
