/**
 * What is known of imports that are not in the record: dry runs waiting for a yes, and those refused. One JSON file each under
 * var/staging, so that a dry run outlives a restart; the rows themselves are read again from the original when accepted.
 */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { keptReport } from './kept-statements.ts'

const staged = z.object({
  report: keptReport,
  /** The uploaded bytes. */
  original: z.string(),
  map: z.record(z.string(), z.string()),
  askedFormat: z.string().nullable(),
  /** The accepted import whose file is read once more, with other answers. */
  again: z.string().nullable().default(null),
  /** Dry runs of the same command, checked before this file. */
  after: z.array(z.string()).default([]),
})
export type Staged = z.infer<typeof staged>

export type Staging = {
  save(one: Staged): Promise<void>
  find(id: string): Promise<Staged | null>
  list(): Promise<Staged[]>
  rejectsPath(id: string): string
  correctionsPath(id: string): string
}

const named = /^[0-9a-z-]{1,64}$/

export async function openStaging(dir: string): Promise<Staging> {
  const folder = join(dir, 'staging')
  await mkdir(folder, { recursive: true })
  const pathOf = (id: string): string => join(folder, `${id}.json`)

  async function find(id: string): Promise<Staged | null> {
    if (!named.test(id)) return null
    const text = await readFile(pathOf(id), 'utf8').catch(() => null)
    return text === null ? null : (staged.safeParse(JSON.parse(text)).data ?? null)
  }

  return {
    find,
    async save(one) {
      const path = pathOf(one.report.id)
      await writeFile(`${path}.new`, JSON.stringify(one))
      await rename(`${path}.new`, path)
    },
    async list() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
      const found = await Promise.all(names.map((name) => find(name.slice(0, -'.json'.length))))
      return found.filter((one) => one !== null)
    },
    rejectsPath: (id) => join(folder, `${id}.csv`),
    correctionsPath: (id) => join(folder, `${id}-corrections.csv`),
  }
}
