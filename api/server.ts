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
import { firstWaysIn } from './first-ways-in.ts'
import { problemInEnglish } from './http/in-english.ts'
import { localAddress, readersAddress } from './http/public-address.ts'
import { listen } from './listen.ts'
import { type OpenInstance, openInstance } from './open-instance.ts'
import { instance, isFictional } from './queries/instance.ts'
import { readSettings } from './settings.ts'
import { watch } from './watch.ts'

const say = (line = ''): void => void process.stdout.write(`${line}\n`)

/** Everything up to the point of listening, which may wait for the pages to be built. `build` is a digest of the program's sources. */
export async function prepare(build: string, asked: { demoSignIn: boolean }): Promise<() => Promise<void>> {
  const settings = readSettings(undefined, asked)
  const log = pino({ base: null }, pino.destination(2))
  const opened = await openInstance({ settings, clock: systemClock, log, build })
  try {
    if (opened.deps.journal.seq === 0) {
      say('Creating the demonstration country …')
      await createDemo(opened.deps)
    }
    await requireDemo(opened.deps)
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

/** Whoever sits at the machine is let in where all is fiction, and nowhere else. */
async function requireDemo({ settings, mirror }: Deps): Promise<void> {
  if (!settings.signIn.demo || (await isFictional(mirror))) return
  const fault = { code: 'setting-demo-only' } as const
  throw problem('setting.invalid', {
    code: 'settings-wrong',
    settings: [{ name: 'DEMO_SIGN_IN', value: 'yes', fault }],
  })
}

/** How to sign in. Not earlier: what is made before a start that fails would be printed to nobody. */
async function introduce(deps: Deps): Promise<void> {
  const address = readersAddress(deps.settings)
  const country = await instance(deps.mirror)
  if (country?.fictional === true) {
    say(`${country.name} is fictional demonstration data.`)
    if (deps.demoKey !== null) {
      say(
        'From this machine anybody looks around as planner, analyst or field officer. As a steward too, by this link:',
      )
      say(`  ${localAddress(deps.settings)}/look-around#${deps.demoKey}`)
    } else say('To look around as planner, analyst, field officer or steward: npm start -- --demo-sign-in')
  }
  const { token, link } = await firstWaysIn(deps)
  if (token !== null) {
    say(`Steward token, shown this once, good until ${token.expiresAt.slice(0, 10)}:`)
    say(`  ${token.token}`)
    say(
      'Paste it at "Sign in", or send it as "Authorization: Bearer …". More: npm run -s upstream -- token --role steward',
    )
  }
  if (link === null) return
  say(`Become the first steward by this link, which works once, until ${link.expiresAt.slice(0, 10)}:`)
  say(`  ${address}/join#${link.secret}`)
  say('Another: npm run -s upstream -- invite --role steward')
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
