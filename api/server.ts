/** The process: settings → record → mirror → application → listen, and the same in reverse when told to stop. */
import { readFileSync } from 'node:fs'
import pino from 'pino'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { Problem } from './contract/problems.ts'
import { createDemo } from './demo.ts'
import type { Deps } from './deps.ts'
import { issueFirstToken } from './first-token.ts'
import { type Listening, listen } from './listen.ts'
import { openInstance } from './open-instance.ts'
import { instance } from './queries/instance.ts'
import { readSettings } from './settings.ts'

const say = (line = ''): void => void process.stdout.write(`${line}\n`)

async function start(): Promise<void> {
  const settings = readSettings()
  const log = pino({ base: null }, pino.destination(2))
  const opened = await openInstance({ settings, clock: systemClock, log, build: buildName() })
  try {
    const { deps } = opened
    if (deps.journal.seq === 0) {
      say('Creating the demonstration country …')
      await createDemo(deps)
    }
    const first = await issueFirstToken(deps)
    const listening = await listen(createApp(deps), settings)
    await greet(deps, listening, first)
    stopWhenTold(async () => {
      await listening.close()
      await opened.close()
    })
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function greet(
  deps: Deps,
  { url }: Listening,
  first: { token: string; expiresAt: string } | null,
): Promise<void> {
  const country = await instance(deps.mirror)
  say(`Upstream is ready: ${url}`)
  if (country?.fictional === true) {
    say(`${country.name} is fictional demonstration data. From this machine the page opens signed in as a planner.`)
  }
  if (first === null) return
  say(`Steward token, shown this once, good until ${first.expiresAt.slice(0, 10)}:`)
  say(`  ${first.token}`)
  say(
    'Paste it at "Sign in", or send it as "Authorization: Bearer …". More: npm run -s upstream -- token --role steward',
  )
}

function stopWhenTold(stop: () => Promise<void>): void {
  let stopping = false
  const once = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await stop()
    process.exit(0)
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
}

/** Written beside the bundle by the launcher. */
function buildName(): string {
  try {
    return readFileSync('dist/.stamp', 'utf8').slice(0, 8)
  } catch {
    return 'sources'
  }
}

try {
  await start()
} catch (error) {
  if (!(error instanceof Problem)) throw error
  process.stderr.write(
    `Upstream cannot start. ${error.body.title}${error.body.detail ? `: ${error.body.detail}` : ''}\n`,
  )
  process.exitCode = 1
}
