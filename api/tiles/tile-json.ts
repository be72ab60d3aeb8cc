/** What a layer of tiles says of itself: TileJSON 3.0, and how many are in no tile, which it has no word for. */
import { z } from 'zod'

const zoom = z.int()

export const tileJson = z
  .object({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    description: z.string(),
    tiles: z.array(z.string()),
    minzoom: zoom,
    maxzoom: zoom,
    scheme: z.literal('xyz'),
    vector_layers: z.array(
      z.object({
        id: z.string(),
        description: z.string(),
        fields: z.record(z.string(), z.string()),
        minzoom: zoom,
        maxzoom: zoom,
      }),
    ),
    /** Whether the country is made up. */
    fictional: z.boolean(),
    /** What the filter holds: all tiles of a zoom together draw `drawn` of them; the others are known less exactly than to a point. */
    total: z.int().optional(),
    drawn: z.int().optional(),
    notDrawn: z.int().optional(),
    /** More that are in no tile, because the terms of their source forbid passing them on. */
    notHandedOn: z.int().optional(),
  })
  .meta({ id: 'TileJson' })
