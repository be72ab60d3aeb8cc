/**
 * The datasets there are, each with its level by the OCHA data responsibility guidelines: how much harm its rows could do in the wrong
 * hands, as exactly as those who may see them are told. Sums by district are a dataset of their own. The one place that says so: the
 * catalogue, every file, the map services and the screens take it from here.
 */
import type { Sensitivity } from './sensitivity.ts'

export const datasets = [
  { id: 'districts', sensitivity: 'low' },
  { id: 'silence', sensitivity: 'low' },
  { id: 'balance', sensitivity: 'low' },
  { id: 'population', sensitivity: 'low' },
  { id: 'boundaries', sensitivity: 'low' },
  { id: 'external-forecasts', sensitivity: 'low' },
  { id: 'commitments', sensitivity: 'low' },
  { id: 'interventions', sensitivity: 'moderate' },
  { id: 'evaluations', sensitivity: 'moderate' },
  { id: 'consultations', sensitivity: 'moderate' },
  { id: 'incidents', sensitivity: 'moderate' },
  { id: 'weekly-safety', sensitivity: 'moderate' },
  { id: 'surveys', sensitivity: 'high' },
  { id: 'sites', sensitivity: 'high' },
  { id: 'observations', sensitivity: 'high' },
  { id: 'photos', sensitivity: 'high' },
  { id: 'filled-forms', sensitivity: 'severe' },
] as const satisfies readonly { id: string; sensitivity: Sensitivity }[]
export type DatasetId = (typeof datasets)[number]['id']

export const sensitivityOf: Readonly<Record<DatasetId, Sensitivity>> = Object.fromEntries(
  datasets.map(({ id, sensitivity }) => [id, sensitivity]),
) as Record<DatasetId, Sensitivity>
