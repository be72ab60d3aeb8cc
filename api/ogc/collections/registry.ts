/** Every collection of features that is offered. */
import { responsibilityOf } from '#api/exports/provenance.ts'
import type { DatasetId } from '#data/schema/dataset.ts'
import type { Collection } from '../collection.ts'
import { districts } from './districts.ts'
import { incidents } from './incidents.ts'
import { interventions } from './interventions.ts'
import { observations } from './observations.ts'
import { sites } from './sites.ts'

export const collections: readonly Collection[] = [
  withLevel(districts, 'districts'),
  withLevel(incidents, 'incidents'),
  withLevel(sites, 'sites'),
  withLevel(observations, 'observations'),
  withLevel(interventions, 'interventions'),
]

/** Each says how much harm its features could do. */
function withLevel(collection: Collection, dataset: DatasetId): Collection {
  const description = `${collection.description} Data responsibility level: ${responsibilityOf(dataset)}.`
  return { ...collection, description }
}
