/** Every collection of features that is offered. */
import type { Collection } from '../collection.ts'
import { districts } from './districts.ts'
import { incidents } from './incidents.ts'
import { interventions } from './interventions.ts'
import { observations } from './observations.ts'
import { sites } from './sites.ts'

export const collections: readonly Collection[] = [districts, incidents, sites, observations, interventions]
