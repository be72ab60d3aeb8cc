/**
 * The files beside a record. A picture is kept as the picture alone, so that nothing says where it was taken; what is no picture (a
 * recording, a scan) is kept as it came and shown to nobody.
 */
import { createHash } from 'node:crypto'
import { Problem, problem } from '#api/contract/problems.ts'
import { keepPhoto } from '#api/observations/photo.ts'
import type { Blobs } from '#api/record/journal.ts'
import type { KeptFile } from './known-record.ts'
import type { Part } from './parts.ts'

export type CameFile = KeptFile & { isPicture: boolean }

/** Those that have not come before. Another file under a name that is taken is refused, as another record under its id. */
export async function keepFiles(
  blobs: Blobs,
  files: readonly Part[],
  before: readonly KeptFile[],
): Promise<CameFile[]> {
  const kept: CameFile[] = []
  for (const { name, type, bytes } of files) {
    const sent = createHash('sha256').update(bytes).digest('hex')
    const known = [...before, ...kept].find((file) => file.name === name)
    if (known !== undefined && known.sent !== sent) throw problem('xform.conflict', { code: 'file-differs', name })
    if (known === undefined) kept.push({ name, sent, ...(await keep(blobs, type, bytes)) })
  }
  return kept
}

async function keep(blobs: Blobs, type: string, bytes: Uint8Array): Promise<Pick<CameFile, 'sha256' | 'isPicture'>> {
  try {
    return { sha256: await keepPhoto(blobs, bytes), isPicture: true }
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'photo.invalid') || type.startsWith('image/')) throw error
    return { sha256: (await blobs.put(bytes)).sha256, isPicture: false }
  }
}
