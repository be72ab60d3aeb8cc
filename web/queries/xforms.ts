// The forms phones may fill with programs of others, and what their questions mean here.
import { queryOptions } from '@tanstack/react-query'
import { xformClosed, xformSet, xforms } from '#api/contract/xforms.ts'
import type { XformMapping } from '#data/schema/xform.ts'
import { ask } from '#web/client.ts'

export const xformsKey = ['xforms'] as const
export const xformsQuery = () =>
  queryOptions({ queryKey: xformsKey, queryFn: ({ signal }) => ask('xforms', xforms, { signal }) })

const path = (formId: string): string => `xforms/${encodeURIComponent(formId)}`

/** A form's XML with the files it reads or shows. */
export type FormFiles = { formId: string; xml: File; others: readonly File[] }

export function setXform({ formId, xml, others }: FormFiles, mapping: Partial<XformMapping>) {
  const body = new FormData()
  body.append('form', xml)
  body.append('mapping', JSON.stringify(mapping))
  for (const file of others) body.append(file.name, file)
  return ask(path(formId), xformSet, { init: { method: 'PUT', body } })
}

export const closeXform = (formId: string) => ask(path(formId), xformClosed, { init: { method: 'DELETE' } })
