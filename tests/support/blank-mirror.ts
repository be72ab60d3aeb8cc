/** What a first start makes before there is anything to fold, made once for all tests of a process and copied: it is most of a first start. */
import { rmSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '#api/deps.ts'
import { openInstance } from './built.ts'
import { freshFolder } from './fresh-folder.ts'

let blank: Promise<string> | null = null

async function makeBlank(settings: Deps['settings'], deps: Pick<Deps, 'clock' | 'log'>): Promise<string> {
  const { dir } = await freshFolder()
  await mkdir(join(dir, 'record'), { recursive: true })
  const made = await openInstance({ settings: { ...settings, dir }, ...deps, build: 'test' })
  await made.close()
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  return join(dir, 'mirror')
}

export async function layBlankMirror(settings: Deps['settings'], deps: Pick<Deps, 'clock' | 'log'>): Promise<void> {
  blank ??= makeBlank(settings, deps)
  await cp(await blank, join(settings.dir, 'mirror'), { recursive: true })
}
