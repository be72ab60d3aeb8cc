/**
 * Finds a Chromium that runs on this machine and launches it: the one CHROMIUM_PATH names, one on PATH, or the one inside
 * @sparticuz/chromium with the shared libraries it brings. Where none runs it throws one sentence; it never skips.
 */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type BrowserServer, chromium } from 'playwright-core'

type Candidate = { executablePath: string; env: Record<string, string> }

/** The shell without a browser's windows around it first: pages open a third sooner in it. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

const flags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Only the map needs the graphics card, which is the processor here.
  '--disable-gpu-compositing',
  // A page lives for seconds here: code is not worth compiling for speed.
  '--js-flags=--no-turbofan',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined))

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const runs = ({ executablePath, env }: Candidate): boolean => {
  try {
    execFileSync(executablePath, ['--version', '--no-sandbox'], {
      env: { ...environment(), ...env },
      stdio: 'pipe',
      timeout: 20_000,
    })
    return true
  } catch {
    return false
  }
}

const onPath = (): Candidate[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isExecutable)
    .map((executablePath) => ({ executablePath, env: {} }))

/** The package unpacks its libraries only where it believes to be on Amazon Linux, and always into the temporary folder. */
async function packaged(): Promise<Candidate> {
  const folder = resolve('node_modules/.cache/chromium')
  mkdirSync(folder, { recursive: true })
  const before = { ...process.env }
  try {
    process.env.TMPDIR = folder
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
    const { default: sparticuz } = await import('@sparticuz/chromium')
    sparticuz.setGraphicsMode = true
    return { executablePath: await sparticuz.executablePath(), env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
  } finally {
    process.env = before
  }
}

async function find(): Promise<Candidate> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    const candidate = { executablePath: named, env: {} }
    if (runs(candidate)) return candidate
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run.`)
  }
  const found = onPath().find(runs)
  if (found !== undefined) return found
  const brought = await packaged()
  if (runs(brought)) return brought
  throw new Error(
    'No Chromium runs here: install one (on Debian, apt-get install chromium-headless-shell) or name it in CHROMIUM_PATH.',
  )
}

const asFound = async () => {
  const { executablePath, env } = await find()
  return { executablePath, args: flags, env: { ...environment(), ...env } }
}

export const launchChromium = async (): Promise<Browser> => chromium.launch(await asFound())

/** One with a folder of its own, which keeps what a phone keeps when its browser is killed. */
export const launchPhone = async (folder: string, options: object): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...(await asFound()), ...options })

/** One for many to connect to. */
export const serveChromium = async (): Promise<BrowserServer> =>
  chromium.launchServer({ ...(await asFound()), host: '127.0.0.1' })
