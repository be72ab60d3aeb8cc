/** A steward's word on what questions mean, and a guess where they said nothing; every question must be one the form asks. */
import { problem } from '#api/contract/problems.ts'
import { mappedFields, type XformMapping } from '#data/schema/xform.ts'
import { guessMapping } from './guess-mapping.ts'
import { formPart, type ReadForm } from './read-form.ts'

export function resolveMapping(form: ReadForm, said: Partial<XformMapping>): XformMapping {
  const guess = guessMapping(form)
  const isSaid = (field: 'kind' | 'siteState' | 'grievance') =>
    said[field] !== undefined && said[field] !== guess[field]
  const mapping: XformMapping = {
    ...guess,
    ...said,
    kinds: { ...(isSaid('kind') ? {} : guess.kinds), ...said.kinds },
    siteStates: { ...(isSaid('siteState') ? {} : guess.siteStates), ...said.siteStates },
    grievances: { ...(isSaid('grievance') ? {} : guess.grievances), ...said.grievances },
  }
  const asked = new Set(form.questions.map(({ path }) => path))
  const requireAsked = (field: string, question: string | null): void => {
    if (question !== null && !asked.has(question))
      throw problem('request.invalid', undefined, { [`mapping.${field}`]: { code: 'xform-does-not-ask', question } })
  }
  for (const field of mappedFields) requireAsked(field, mapping[field])
  for (const question of mapping.furtherPhotos ?? []) requireAsked('furtherPhotos', question)
  const point = form.questions.find(({ path }) => path === mapping.position)
  if (point === undefined) throw problem('request.invalid', undefined, { [formPart]: { code: 'xform-without-point' } })
  if (point.type !== 'geopoint')
    throw problem('request.invalid', undefined, { 'mapping.position': { code: 'xform-without-point' } })
  return mapping
}
