// A plan as it is being written: every field as text, until all of it can be read.
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import { type EvaluationPlan, evaluationPlan } from '#data/schema/evaluation-plan.ts'

export type PlanDraft = {
  area: 'radius' | 'district' | 'drawn'
  radiusM: string
  /** Where the ring around a radius ends, from the point. */
  ringM: string
  /** How wide the ring around a drawn area is. */
  widthM: string
  polygon: string
  comparison: 'most-alike' | 'named'
  places: string
  placeIds: string
  kinds: string[]
  months: string
}

/** What the result rests on now. */
export function draftOf({ catchment, plan }: EvaluationRow): PlanDraft {
  const comparison = plan?.agreed.comparison
  return {
    area: catchment.sort,
    radiusM: catchment.sort === 'radius' ? String(catchment.radiusM) : '500',
    ringM: catchment.sort === 'radius' ? String(catchment.ringM) : '1500',
    widthM: catchment.sort === 'drawn' ? String(catchment.ringM) : '1000',
    polygon: catchment.sort === 'drawn' ? JSON.stringify(catchment.polygon) : '',
    comparison: comparison?.sort ?? 'most-alike',
    places: comparison?.sort === 'most-alike' ? String(comparison.places) : '3',
    placeIds: comparison?.sort === 'named' ? comparison.placeIds.join(', ') : '',
    kinds: [...(plan?.agreed.kinds ?? [])],
    months: String(plan?.agreed.months ?? 12),
  }
}

/** Null until every part can be read. */
export function planOf(draft: PlanDraft): EvaluationPlan | null {
  const { comparison, kinds } = draft
  const read = evaluationPlan.safeParse({
    area: areaOf(draft),
    comparison:
      comparison === 'named'
        ? { sort: comparison, placeIds: draft.placeIds.split(/[\s,]+/).filter((id) => id !== '') }
        : { sort: comparison, places: Number(draft.places) },
    kinds: kinds.length === 0 ? null : [...kinds].sort(),
    months: Number(draft.months),
  })
  return read.data ?? null
}

function areaOf({ area, radiusM, ringM, widthM, polygon }: PlanDraft): unknown {
  if (area === 'radius') return { sort: area, radiusM: Number(radiusM), ringM: Number(ringM) }
  return area === 'drawn' ? { sort: area, polygon: polygonIn(polygon), ringM: Number(widthM) } : { sort: area }
}

/** A polygon as GeoJSON writes it: by itself, in a feature, or first of a collection; holes and further shapes are not taken. */
function polygonIn(text: string): unknown {
  const written = parsed(text)
  const feature = Array.isArray(written?.features) && written.features.length === 1 ? written.features[0] : written
  const { type, coordinates } = feature?.geometry ?? feature ?? {}
  return { type, coordinates }
}

type Written = { type?: unknown; coordinates?: unknown; geometry?: Written; features?: Written[] } | null

function parsed(text: string): Written {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
