/** Files on their way, of all senders together: which are past their time, and throwing those away. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '#api/deps.ts'
import { keptFor } from '#api/retention/kept-for.ts'
import { limitOf } from '#api/retention/past-their-time.ts'

type Swept = Pick<Deps, 'settings' | 'clock' | 'mirror'>
type Staged = { name: string; size: number; at: string }

export const stagingIn = (dir: string): string => join(dir, 'staging')

export async function filesIn(folder: string): Promise<Staged[]> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null)
      return found === null ? [] : [{ name, size: found.size, at: found.mtime.toISOString() }]
    }),
  )
  return files.flat()
}

/** Also of senders who do not come back. */
export async function stagedPast({ settings, clock, mirror }: Swept): Promise<string[]> {
  const staging = stagingIn(settings.dir)
  const limit = limitOf((await keptFor(mirror)).uploads, clock.now()) ?? ''
  const past: string[] = []
  for (const sender of await readdir(staging).catch(() => []))
    for (const { name, at } of await filesIn(join(staging, sender)))
      if (at < limit) past.push(join(staging, sender, name))
  return past
}

export async function throwAway(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true })
}

const hourMs = 60 * 60 * 1000
const sweptAt = new Map<string, number>()

/** Between the daily purges, where somebody needs the room. */
export async function sweepHourly(deps: Swept): Promise<void> {
  const { dir } = deps.settings
  const now = deps.clock.now().getTime()
  if (now - (sweptAt.get(dir) ?? 0) < hourMs) return
  sweptAt.set(dir, now)
  await throwAway(await stagedPast(deps))
}
