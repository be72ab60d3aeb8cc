/** The record of a filled form: which form, which record, which earlier one it replaces, and its answers as they stand. */
import { problem } from '#api/contract/problems.ts'
import { childOf, type Element, readXml } from '../xml/read-xml.ts'

export const recordPart = 'xml_submission_file'

export type FilledRecord = {
  formId: string
  version: string
  instanceId: string
  /** The record this one corrects. */
  deprecatedId: string | null
  root: Element
}

const longestId = 200

export function readRecord(bytes: Uint8Array): FilledRecord {
  const root = readXml(bytes, recordPart)
  const refuse = (field: string) => problem('request.invalid', undefined, { [field]: { code: 'field-missing' } })
  if (root.attributes.get('encrypted') === 'yes')
    throw problem('request.invalid', undefined, { [recordPart]: { code: 'record-encrypted' } })
  const formId = root.attributes.get('id') ?? ''
  if (formId === '') throw refuse('id')
  const meta = childOf(root, 'meta')
  const said = (name: string): string => {
    const text = (meta === undefined ? undefined : childOf(meta, name))?.text.trim() ?? ''
    if (text.length > longestId)
      throw problem('request.invalid', undefined, {
        [`meta/${name}`]: { code: 'field-too-large', most: longestId, of: 'characters' },
      })
    return text
  }
  const instanceId = said('instanceID')
  if (instanceId === '') throw refuse('meta/instanceID')
  const deprecatedId = said('deprecatedID')
  return {
    formId,
    version: root.attributes.get('version') ?? '',
    instanceId,
    deprecatedId: deprecatedId === '' ? null : deprecatedId,
    root,
  }
}
