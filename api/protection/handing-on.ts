/**
 * Rows leave the house only where their source lets them be passed on (data/schema/source.ts). Whoever hands rows on, as a file or to a
 * program, leaves the others out and says how many. Figures by place count every row, and the page shows every row: looking is not
 * handing on. docs/decisions/rows-not-handed-on.md says why.
 */
import type { Scope } from '#api/contract/filters.ts'
import type { NotHandedOn } from '#api/contract/handing-on.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { heldSources } from '#api/queries/held-sources.ts'
import { incidentsBySource } from '#api/queries/incidents-by-source.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { mayHandOn, termsOf } from '#data/schema/source.ts'
import type { Actor } from './actor.ts'

/** Whether what this asker gets is handed on: a token in a header is a program; a page and the person at the machine look. */
export const takesAway = ({ name, ambient }: Actor): boolean => name.startsWith('token:') && !ambient

/** The sources of a filter whose rows stay here, for SQL. */
export async function keptHere(mirror: Mirror, { sources, asOf }: Pick<Scope, 'sources' | 'asOf'>): Promise<string[]> {
  const held = await heldSources(mirror, asOf)
  return held.filter((source) => !mayHandOn(source) && (sources === null || sources.includes(source)))
}

/** How many incidents of a filter are not handed on, and on whose terms. */
export async function notHandedOn(mirror: Mirror, scope: Scope): Promise<NotHandedOn[]> {
  if ((await keptHere(mirror, scope)).length === 0) return []
  const held = await incidentsBySource(mirror, paramsOf(scope))
  return held.flatMap(({ source, incidents }) => {
    const terms = termsOf(source)
    if (terms === null || terms.handsRowsOn) return []
    return [{ source, name: terms.name, licence: terms.licence, licenceUrl: terms.licenceUrl, incidents }]
  })
}
