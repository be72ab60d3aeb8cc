/** Every layer of tiles that is offered. */
import type { TileLayer } from './layer.ts'
import { districts } from './layers/districts.ts'
import { incidents } from './layers/incidents.ts'

export const tileLayers: readonly TileLayer[] = [incidents, districts]
