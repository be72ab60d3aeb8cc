/**
 * Answers that take long to work out, in files beside the mirror, so that a start need not work them out again. They follow from
 * the imports and from the program, under the number of people it was told to withhold below: those of another state, or of another
 * program, are not found. As disposable as the mirror.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Shelf = {
  /** Null where there is none, or none that can be read. */
  find(state: string, name: string): Promise<unknown>
  /** Takes away what was put there for another state. */
  put(state: string, name: string, answer: unknown): Promise<void>
}

export const emptyShelf: Shelf = { find: async () => null, put: async () => {} }

export function openShelf(folder: string, program: string): Shelf {
  const of = (state: string): string => `${program}-${state}`
  return {
    async find(state, name) {
      try {
        return JSON.parse(await readFile(join(folder, of(state), name), 'utf8'))
      } catch {
        return null
      }
    },
    async put(state, name, answer) {
      const own = join(folder, of(state))
      await mkdir(own, { recursive: true })
      for (const other of await readdir(folder))
        if (other !== of(state)) await rm(join(folder, other), { recursive: true, force: true })
      const whole = join(own, name)
      await writeFile(`${whole}.part`, JSON.stringify(answer))
      await rename(`${whole}.part`, whole)
    },
  }
}
