/** Kinds of observation that describe a site. */
import { observationKinds } from '#data/schema/observation.ts'

export const siteKinds: readonly string[] = observationKinds.filter((kind) => kind.site).map((kind) => kind.id)
