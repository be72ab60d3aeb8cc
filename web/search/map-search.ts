// What the map keeps in the address besides the filter: the view and how its figure is worked out, the layers on top, where the
// camera stands, what is selected, and the table. Each way of working a figure out is a parameter of its own, named by its view.
import { z } from 'zod'
import { listOf } from '#api/contract/filters.ts'
import { pcode } from '#data/schema/place.ts'
import { isOpen } from '#web/layers/choice.ts'
import { allChoices } from '#web/layers/registry.ts'
import { readCamera } from '#web/map/camera.ts'
import { readBreaks, readClasses } from '#web/map/classing.ts'

/** How an address says that no layer is on: saying nothing leaves the view its own. */
const noLayers = 'none'
export const writeLayers = (ids: readonly string[]): string[] => (ids.length === 0 ? [noLayers] : [...ids])
/** Undefined where the address says nothing. */
export const readLayers = (layers: readonly string[] | undefined): readonly string[] | undefined =>
  layers?.join() === noLayers ? [] : layers

/** How figures are parted into classes, wherever a map is coloured. */
export const classSearch = {
  /** `quantile:5` */
  classes: z
    .string()
    .refine((text) => readClasses(text) !== null)
    .optional(),
  /** `10,20,30`, as the legend writes its figures. */
  breaks: z
    .string()
    .refine((text) => readBreaks(text) !== null)
    .optional(),
}
const own = {
  ...classSearch,
  view: z.string().min(1).max(40).optional(),
  layers: listOf(z.string().max(60)),
  /** `lng,lat,zoom` */
  at: z
    .string()
    .refine((text) => readCamera(text) !== null)
    .optional(),
  pcode: pcode.optional(),
  table: z.union([z.boolean(), z.stringbool()]).optional(),
  /** A column of the table; `-` before it for descending. */
  sort: z.string().max(40).optional(),
}
const choices: z.ZodRawShape = Object.fromEntries(
  allChoices.map((choice) => [
    choice.id,
    (isOpen(choice) ? z.string().min(1).max(200) : z.enum(choice.options)).optional(),
  ]),
)

export const mapSearch: z.ZodObject<typeof own> = z.object({ ...choices, ...own })
export type MapSearch = z.output<typeof mapSearch>
