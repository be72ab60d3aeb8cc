// Work as it is being written down, every field as typed; what a commitment, buildings or the record already say of it; and what is sent.
import type { CommitmentRow } from '#api/contract/commitments.ts'
import type { NewIntervention } from '#api/contract/intervention-writes.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { SiteRow } from '#api/contract/sites.ts'
import { priorities } from '#data/schema/consultation.ts'
import { type Dimension, type InterventionKind, interventionKinds } from '#data/schema/intervention.ts'

export const wheres = ['district', 'buildings', 'point'] as const
export type Where = (typeof wheres)[number]
export type RegisterDraft = {
  pcode: string
  name: string
  kind: InterventionKind | ''
  /** As its kind has it, until somebody says otherwise. */
  dimension: Dimension | ''
  actor: string
  startsOn: string
  endsOn: string
  amount: string
  currency: string
  perUsd: string
  where: Where
  siteIds: readonly string[]
  lat: string
  lng: string
  note: string
}

export const emptyDraft: RegisterDraft = {
  pcode: '',
  name: '',
  kind: '',
  dimension: '',
  actor: '',
  startsOn: '',
  endsOn: '',
  amount: '',
  currency: 'USD',
  perUsd: '',
  where: 'district',
  siteIds: [],
  lat: '',
  lng: '',
  note: '',
}

export const ofKind = (id: string): Pick<RegisterDraft, 'kind' | 'dimension'> => {
  const kind = interventionKinds.find((each) => each.id === id)
  return kind === undefined ? { kind: '', dimension: '' } : { kind: kind.id, dimension: kind.dimension }
}

/** Its wish names the kind of work only where one kind alone answers it. */
export function draftFromCommitment({ pcode, promise, owner, priority, siteId }: CommitmentRow): RegisterDraft {
  const [kind, ...others] = priorities.find(({ id }) => id === priority)?.answeredBy ?? []
  const about = siteId === null ? {} : { where: 'buildings' as const, siteIds: [siteId] }
  const known = kind === undefined || others.length > 0 ? {} : ofKind(kind)
  return { ...emptyDraft, pcode, name: promise.slice(0, 200), actor: owner, ...known, ...about }
}

export function draftFromSites(sites: readonly SiteRow[]): RegisterDraft {
  const siteIds = sites.map(({ siteId }) => siteId)
  return { ...emptyDraft, pcode: sites[0]?.pcode ?? '', where: siteIds.length > 0 ? 'buildings' : 'district', siteIds }
}

export function draftFromWork(row: InterventionRow): RegisterDraft {
  const { pcode, name, kind, dimension, startsOn, siteIds, lng, lat } = row
  return {
    ...emptyDraft,
    pcode,
    name,
    kind,
    dimension,
    startsOn,
    siteIds,
    actor: row.actor ?? '',
    endsOn: row.endsOn ?? '',
    amount: row.budgetUsd === null ? '' : String(row.budgetUsd),
    where: siteIds.length > 0 ? 'buildings' : lng === null || lat === null ? 'district' : 'point',
    lng: lng === null ? '' : String(lng),
    lat: lat === null ? '' : String(lat),
    note: row.note ?? '',
  }
}

const numberOf = (typed: string): number => Number(typed.trim().replace(',', '.'))

/** Null while what must be said is not said. Work with buildings stands in their middle. */
export function interventionOf(draft: RegisterDraft, sites: readonly SiteRow[]): NewIntervention | null {
  const { pcode, name, kind, dimension, actor, startsOn, endsOn, amount, where, note } = draft
  const currency = draft.currency.trim().toUpperCase()
  if (pcode === '' || kind === '' || dimension === '') return null
  const among = where === 'buildings' ? sites.filter(({ siteId }) => draft.siteIds.includes(siteId)) : []
  if (where === 'buildings' && among.length === 0) return null
  const perUsd = currency === 'USD' ? 1 : numberOf(draft.perUsd)
  return {
    pcode,
    name,
    kind,
    dimension,
    actor,
    startsOn,
    endsOn: endsOn === '' ? null : endsOn,
    budget: amount === '' ? null : { amount: numberOf(amount), currency, perUsd },
    position: where === 'point' ? { lng: numberOf(draft.lng), lat: numberOf(draft.lat) } : middleOf(among),
    siteIds: among.map(({ siteId }) => siteId),
    note,
  }
}

function middleOf(sites: readonly SiteRow[]): NewIntervention['position'] {
  const told = sites.flatMap(({ positionPrecision, lng, lat }) =>
    positionPrecision !== 'exact' || lng === null || lat === null ? [] : [{ lng, lat }],
  )
  // The middle of some of them would be wrong.
  if (told.length < Math.max(1, sites.length)) return null
  const mean = (of: (site: (typeof told)[number]) => number) =>
    told.reduce((sum, each) => sum + of(each), 0) / told.length
  return { lng: mean(({ lng }) => lng), lat: mean(({ lat }) => lat) }
}
