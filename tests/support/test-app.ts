/**
 * The whole application, as built, over a record of its own in a temporary folder. Asks as any role without going through
 * sign-in: each role has a real token, sent as a browserless client would.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { FEWEST_RESPONDENTS } from '#api/analytics/survey/precision.ts'
import type { Clock } from '#api/clock.ts'
import type { Deps } from '#api/deps.ts'
import { draftBatch } from '#api/draft-batch.ts'
import type { Env } from '#api/http/env.ts'
import { nothingOutward, type Outward } from '#api/outward-settings.ts'
import { issueToken } from '#api/protection/tokens.ts'
import { maskKeyName } from '#api/record/backup.ts'
import { roles } from '#api/record/entries.ts'
import { write, writeAll } from '#api/record/write.ts'
import { ownSignIn, type SignInSettings } from '#api/sign-in-settings.ts'
import { type Answer, type Asked, answerOf, requestOf, type Tokens } from './asking.ts'
import { layBlankMirror } from './blank-mirror.ts'
import { createApp, openInstance } from './built.ts'
import { freshFolder } from './fresh-folder.ts'
import { type TinyBatch, type TinyRows, tinyCountry } from './tiny-country.ts'

export type Asking = Asked & { env?: Env['Bindings'] }

export type TestApp = {
  deps: Deps
  app: ReturnType<typeof createApp>
  tokens: Tokens
  get<T = any>(path: string, asking?: Asking): Promise<Answer<T>>
  send<T = any>(method: string, path: string, asking?: Asking): Promise<Answer<T>>
  close(): Promise<void>
}

/** Noon on 1 July 2026, for ever. */
export const stillClock: Clock = { now: () => new Date('2026-07-01T12:00:00Z') }

export async function testApp(
  options: {
    /** Batches to begin with: the tiny country unless told otherwise. */
    batches?: readonly TinyBatch[]
    /** Rows of one more batch. */
    rows?: TinyRows
    fictional?: boolean
    clock?: Clock
    log?: Logger
    /** What may leave the machine: nothing unless told otherwise. */
    outward?: Outward
    signIn?: SignInSettings
    /** As many people a figure rests on at least. */
    fewestRespondents?: number
    /** Fills the record in place of all that. */
    begin?: (deps: Deps) => Promise<void>
  } = {},
): Promise<TestApp> {
  const {
    clock = stillClock,
    log = pino({ level: 'error' }),
    outward = nothingOutward,
    signIn = ownSignIn,
    fewestRespondents = FEWEST_RESPONDENTS,
    begin = (deps: Deps) => keepTinyCountry(deps, options),
  } = options
  const { dir, remove } = await freshFolder()
  // One key for all, so that what stands for a place is the same in two instances that are compared.
  await mkdir(join(dir, 'record'), { recursive: true })
  await writeFile(join(dir, maskKeyName), Buffer.alloc(32, 7).toString('base64url'))
  const settings: Deps['settings'] = {
    port: 0,
    host: '127.0.0.1',
    dir,
    basemap: { sort: 'none' },
    outward,
    signIn,
    fewestRespondents,
    chromium: null,
  }
  await layBlankMirror(dir)
  const { deps, close } = await openInstance({
    settings,
    clock,
    log,
    build: 'test',
  })
  await begin(deps)
  const issued = roles.map((role) => ({
    role,
    ...issueToken({ role, label: role, expiresAt: null, actor: 'test' }),
  }))
  await writeAll(
    deps,
    issued.map(({ draft }) => ({ draft })),
  )
  const tokens = Object.fromEntries(issued.map(({ role, token }) => [role, token])) as Tokens
  const app = createApp(deps)

  const send: TestApp['send'] = async (method, path, { env = {}, ...asked } = {}) =>
    answerOf(await app.request(path, requestOf(tokens, method, asked), env))
  return {
    deps,
    app,
    tokens,
    get: (path, asking) => send('GET', path, asking),
    send,
    async close() {
      await close()
      await remove()
    },
  }
}

async function keepTinyCountry(
  deps: Deps,
  {
    batches = tinyCountry,
    rows,
    fictional = true,
  }: { batches?: readonly TinyBatch[]; rows?: TinyRows; fictional?: boolean },
): Promise<void> {
  await write(
    deps,
    {
      kind: 'instance.created',
      subject: 'instance',
      actor: 'test',
      body: { name: 'Tinyland', countryCode: 'XT', fictional },
    },
    '2025-01-01T00:00:00.000Z',
  )
  const more: TinyBatch[] = rows
    ? [{ batchId: 'extra', at: '2026-01-02T00:00:00.000Z', format: 'tiny', filename: 'extra', rows }]
    : []
  const drafts = []
  for (const batch of [...batches, ...more]) drafts.push(await draftBatch(deps, batch, 'test'))
  await writeAll(deps, drafts)
}
