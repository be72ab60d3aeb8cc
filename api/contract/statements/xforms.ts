/** Why a form, or a form filled on a phone, was refused. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const xformRefusal = z
  .discriminatedUnion('code', [
    statement('xml-not-well-formed', { line: z.int() }),
    statement('xml-with-document-type', {}),
    statement('xml-too-large', {}),
    statement('xml-not-utf-8', {}),
    statement('openrosa-version-not-known', { version: z.string() }),
    statement('part-twice', {}),
    statement('part-no-xml', {}),

    statement('xform-unreadable', {}),
    statement('xform-without-id', {}),
    statement('xform-id-differs', { formId: z.string() }),
    statement('xform-is-ours', {}),
    statement('xform-encrypts', {}),
    statement('xform-sends-elsewhere', {}),
    statement('xform-needs-files', { files: z.array(z.string()) }),
    statement('xform-without-point', {}),
    statement('xform-does-not-ask', { question: z.string() }),
    statement('xform-not-known', { formId: z.string() }),
    statement('xform-closed', { formId: z.string() }),

    statement('record-encrypted', {}),
    statement('geopoint-unreadable', {}),
    statement('record-not-known', {}),
    statement('record-not-kept', {}),
    statement('record-differs', {}),
    statement('record-withdrawn', {}),
    statement('record-corrected-before', {}),
    statement('corrected-by-sender-or-steward', {}),
    statement('file-differs', { name: z.string() }),
  ])
  .meta({ id: 'XformRefusal' })
export type XformRefusal = z.infer<typeof xformRefusal>
