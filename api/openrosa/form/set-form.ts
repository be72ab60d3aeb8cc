/** Brings a form phones may fill, or closes one. The same again changes nothing. */
import { createHash } from 'node:crypto'
import { problem } from '#api/contract/problems.ts'
import type { XformRow } from '#api/contract/xforms.ts'
import type { Deps } from '#api/deps.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import { mappedFields, type XformMapping } from '#data/schema/xform.ts'
import { ownFormId } from './own-form.ts'
import { type FormFile, formFor, type PhoneForm, phoneForms } from './phone-forms.ts'
import { formPart, readForm } from './read-form.ts'
import { resolveMapping } from './resolve-mapping.ts'

type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror'>
type Given = {
  formId: string
  bytes: Uint8Array
  mapping: Partial<XformMapping>
  files: readonly { name: string; bytes: Uint8Array }[]
  actor: string
}

const inTurn = oneAtATime()
const md5Of = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

export const setForm = (deps: Keeping, { formId, bytes, mapping: said, files, actor }: Given): Promise<PhoneForm> =>
  inTurn(formId, async () => {
    const asked = readForm(bytes)
    if (formId === ownFormId) throw problem('request.invalid', undefined, { formId: { code: 'xform-is-ours' } })
    if (asked.formId !== formId)
      throw problem('request.invalid', undefined, { formId: { code: 'xform-id-differs', formId: asked.formId } })
    const missing = asked.files.filter((file) => !files.some(({ name }) => name === file))
    if (missing.length > 0)
      throw problem('request.invalid', undefined, { [formPart]: { code: 'xform-needs-files', files: missing } })
    const mapping = resolveMapping(asked, said)
    const { version, name } = asked
    const before = formFor(await phoneForms(deps), formId, version)
    const media: FormFile[] = []
    for (const file of files)
      media.push({ name: file.name, sha256: (await deps.blobs.put(file.bytes)).sha256, md5: md5Of(file.bytes) })
    const isSame = before?.isOpen === true && before.version === version && before.md5 === md5Of(bytes)
    if (isSame && canonicalJson([before.mapping, before.media]) === canonicalJson([mapping, media])) return before
    const { sha256: form } = await deps.blobs.put(bytes)
    const body = { formId, version, name, form, mapping, media }
    await write(deps, { kind: 'xform.set', subject: formId, actor, body })
    const set = formFor(await phoneForms(deps), formId, version)
    if (set === undefined) throw new Error('a form that was set is known')
    return set
  })

export const closeForm = (deps: Keeping, formId: string, actor: string): Promise<number> =>
  inTurn(formId, async () => {
    if (formId === ownFormId) throw problem('request.invalid', undefined, { formId: { code: 'xform-is-ours' } })
    const form = formFor(await phoneForms(deps), formId, undefined)
    if (form?.isOpen !== true) throw problem('xform.unknown', { code: 'xform-not-known', formId })
    return (await write(deps, { kind: 'xform.closed', subject: formId, actor, body: { formId } })).seq
  })

export function formRow({ asked, mapping, media, md5, ...form }: PhoneForm): XformRow {
  const meant = new Set([...mappedFields.map((field) => mapping[field]), ...(mapping.furtherPhotos ?? [])])
  const kinds = asked.questions.find(({ path }) => path === mapping.kind)?.choices ?? []
  const { formId, version, name, isOpen, setAt } = form
  return {
    ...{ formId, version, name, hash: `md5:${md5}`, mapping, isOpen, setAt },
    files: media.map(({ name: file }) => file),
    unmapped: asked.questions.map(({ path }) => path).filter((path) => !meant.has(path)),
    kindsOtherwise: kinds.map(({ value }) => value).filter((value) => !Object.hasOwn(mapping.kinds, value)),
  }
}
