/** The program as a clean clone of it holds it, with what is not committed yet: no build, no instance. Packages are linked unless left out. */
import { execFileSync } from 'node:child_process'
import { cp, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { freshFolder } from './fresh-folder.ts'

export async function cleanClone({ packages }: { packages: boolean }) {
  const { dir, remove } = await freshFolder()
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z'])
  const deleted = new Set(execFileSync('git', ['ls-files', '--deleted', '-z']).toString().split('\0'))
  const files = listed
    .toString()
    .split('\0')
    .filter((file) => file !== '' && !deleted.has(file))
  await Promise.all(files.map((file) => cp(file, join(dir, file))))
  if (packages) await symlink(resolve('node_modules'), join(dir, 'node_modules'))
  return { dir, remove }
}
