/** What a layer of tiles must be able to do. One file a layer, one line in registry.ts; the addresses know this and no more. */
import type { Filters, filterShape } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Permission } from '#api/protection/permissions.ts'
import type { TileFeature } from './encode-tile.ts'
import type { Tile } from './mercator.ts'

export type TileLayer = {
  id: string
  title: string
  description: string
  /** What a reader must be allowed; null where anyone may ask. */
  permission: Permission | null
  /** Which of the product's filters it takes. */
  filters: readonly (keyof typeof filterShape)[]
  /** Each property, in words. */
  fields: Readonly<Record<string, string>>
  /** What is in no tile, where the layer leaves anything out: for its TileJSON. */
  counted?(
    mirror: Mirror,
    filters: Filters,
  ): Promise<{ total: number; drawn: number; notDrawn: number; notHandedOn: number }>
  features(mirror: Mirror, role: ActorRole, asked: { tile: Tile; filters: Filters }): Promise<TileFeature[]>
}

/** Deeper than this a map enlarges these tiles: a step is then sixty centimetres. */
export const HIGHEST_ZOOM = 14
