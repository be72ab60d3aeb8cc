/**
 * The process: settings → record → mirror → application → listen, and the same in reverse when told to stop. Started by
 * launch.mjs, which builds meanwhile.
 */
import pino from 'pino'
import { createApp } from './app.ts'
import { keepTrace } from './bug-trace.ts'
import { systemClock } from './clock.ts'
import { Problem, problem } from './contract/problems.ts'
import { createDemo } from './demo.ts'
import type { Deps } from './deps.ts'
import { prepareFirstAnswer } from './first-answer.ts'
import { issueFirstToken } from './first-token.ts'
import { problemInEnglish } from './http/in-english.ts'
import { listen } from './listen.ts'
import { type OpenInstance, openInstance } from './open-instance.ts'
import { instance } from './queries/instance.ts'
import { readSettings } from './settings.ts'
import { watch } from './watch.ts'

const say = (line = ''): void => void process.stdout.write(`${line}\n`)

/** Everything up to the point of listening, which may wait for the pages to be built. `build` is a digest of the program's sources. */
export async function prepare(build: string): Promise<() => Promise<void>> {
  const settings = readSettings()
  const log = pino({ base: null }, pino.destination(2))
  const opened = await openInstance({ settings, clock: systemClock, log, build })
  try {
    if (opened.deps.journal.seq === 0) {
      say('Creating the demonstration country …')
      await createDemo(opened.deps)
    }
    await prepareFirstAnswer(opened.deps)
    return () => serve(opened)
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function serve(opened: OpenInstance): Promise<void> {
  const { deps } = opened
  try {
    await introduce(deps)
    const listening = await listen(createApp(deps), deps.settings)
    say(`Upstream is ready: ${listening.url}`)
    const watching = watch(deps)
    stopWhenTold(async () => {
      await watching.stop()
      await listening.close()
      await opened.close()
    })
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** How to sign in. Not earlier: a token made before a start that fails would be printed to nobody. */
async function introduce(deps: Deps): Promise<void> {
  const country = await instance(deps.mirror)
  if (country?.fictional === true) {
    say(`${country.name} is fictional demonstration data. From this machine the page opens signed in as a planner.`)
  }
  const first = await issueFirstToken(deps)
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

/** Why it did not start, in a sentence. */
export function reasonOf(error: unknown): string {
  const refused =
    error instanceof Problem ? error : problem('bug', keepTrace(readSettings().dir, error, systemClock).why)
  const { title, detail } = problemInEnglish(refused)
  return [title, detail].filter((part) => part !== undefined).join(': ')
}
