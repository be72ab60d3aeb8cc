/**
 * Finds the browser that prints: the one the settings name, else the first usual one that runs. Nothing is downloaded: without one
 * the command says where one could come from.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { problem } from '#api/contract/problems.ts'

/** The shell without windows first: it opens sooner. Names are looked up on PATH. */
const usual = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** A browser that takes longer to say its version will not print either. */
const patienceMs = 20_000

export async function findChromium(named: string | null): Promise<string> {
  const tried = named === null ? usual : [named]
  for (const path of tried) if (await runs(path)) return path
  throw problem('printer.missing', {
    code: 'no-chromium',
    tried: tried.filter((path) => !isAbsolute(path) || path === named),
  })
}

const runs = (path: string): Promise<boolean> =>
  isAbsolute(path) && !existsSync(path)
    ? Promise.resolve(false)
    : new Promise((resolve) =>
        execFile(path, ['--version'], { timeout: patienceMs }, (error) => resolve(error === null)),
      )
