/** Every form phones may fill: ours, and those a steward brought; each with what its questions mean. Newest version first. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Deps } from '#api/deps.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { entryBodies } from '#api/record/entries.ts'
import { type XformMapping, xformMapping } from '#data/schema/xform.ts'
import { ownForm, ownMapping } from './own-form.ts'
import { type ReadForm, readForm } from './read-form.ts'

const { shape: setBody } = entryBodies['xform.set']
export type FormFile = z.infer<typeof setBody.media>[number]
type Said = { bytes: Uint8Array; md5: string; asked: ReadForm }
export type PhoneForm = Said & {
  formId: string
  version: string
  name: string
  mapping: XformMapping
  media: readonly FormFile[]
  /** Closed forms are offered to nobody, and their records are refused. */
  isOpen: boolean
  /** When it was given; null for ours. */
  setAt: string | null
}

const sql = sqlFile('openrosa/form/xforms.sql')
const rows = z.array(
  z.object({
    formId: z.string(),
    version: z.string(),
    name: z.string(),
    formSha256: z.string(),
    mapping: z.string().transform((text) => xformMapping.parse(JSON.parse(text))),
    media: z.string().transform((text): FormFile[] => setBody.media.parse(JSON.parse(text))),
    setAt: z.string(),
    isOpen: z.boolean(),
  }),
)

const read = (bytes: Uint8Array): Said => ({
  bytes,
  md5: createHash('md5').update(bytes).digest('hex'),
  asked: readForm(bytes),
})
/** By the hash of its bytes: what was read once is the same for ever. */
const known = new Map<string, Said>()

async function said(blobs: Deps['blobs'], sha256: string): Promise<Said> {
  const before = known.get(sha256)
  if (before !== undefined) return before
  const form = read(await readFile(blobs.path(sha256)))
  known.set(sha256, form)
  return form
}

const own = read(ownForm)
const ours: PhoneForm = {
  ...own,
  ...{ formId: own.asked.formId, version: own.asked.version, name: own.asked.name },
  ...{ mapping: ownMapping, media: [], isOpen: true, setAt: null },
}

export async function phoneForms({ mirror, blobs }: Pick<Deps, 'mirror' | 'blobs'>): Promise<PhoneForm[]> {
  const uploaded = rows.parse(await mirror.query(sql, {}))
  const forms = uploaded.map(async ({ formSha256, ...form }) => ({ ...form, ...(await said(blobs, formSha256)) }))
  return [ours, ...(await Promise.all(forms))]
}

/** In the version named where it is known, else in its newest: a phone may still fill one that is older than what is here. */
export const formFor = (
  forms: readonly PhoneForm[],
  formId: string,
  version: string | undefined,
): PhoneForm | undefined =>
  forms.find((form) => form.formId === formId && form.version === version) ??
  forms.find((form) => form.formId === formId)
