/**
 * Reads the environment, once; nobody else does. A value that makes no sense stops the start with a sentence that names it,
 * rather than surprising somebody later.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import { FEWEST_RESPONDENTS, HIGHEST_FEWEST, LOWEST_FEWEST } from '#api/analytics/survey/precision.ts'
import { problem } from '#api/contract/problems.ts'
import { type SettingFault, settingFault } from '#api/contract/statements/instance.ts'
import { missingBeside, type Outward, outwardFaults, outwardFields, outwardOf } from './outward-settings.ts'
import { whyNotPmtiles } from './pmtiles-file.ts'
import { missingForSignIn, type SignInSettings, signInFaults, signInFields, signInOf } from './sign-in-settings.ts'

export type Basemap = { sort: 'none' } | { sort: 'pmtiles'; path: string } | { sort: 'style'; url: string }
export type Settings = {
  port: number
  host: string
  dir: string
  basemap: Basemap
  outward: Outward
  signIn: SignInSettings
  /** No figure of fewer people is told, whoever asks. */
  fewestRespondents: number
  /** The browser that prints for the command line; null where one is to be looked for. */
  chromium: string | null
}

/** What an empty value means: as if it had not been given. */
const given = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? undefined : v), schema)

function refused(ctx: z.RefinementCtx, fault: SettingFault): never {
  ctx.addIssue({ code: 'custom', params: fault })
  return z.NEVER
}

const basemap = z.string().transform((value, ctx): Basemap => {
  if (/^https?:\/\//.test(value)) {
    if (URL.canParse(value)) return { sort: 'style', url: value }
    return refused(ctx, { code: 'setting-no-address' })
  }
  if (!value.endsWith('.pmtiles')) {
    return refused(ctx, { code: 'setting-no-basemap' })
  }
  const fault = whyNotPmtiles(value)
  if (fault !== null) return refused(ctx, { code: 'setting-basemap-file', path: value, fault })
  return { sort: 'pmtiles', path: resolve(value) }
})

/** Each as if it had not been given where it is empty. */
const outward = {
  PUBLIC_URL: given(outwardFields.PUBLIC_URL),
  SMTP_HOST: given(outwardFields.SMTP_HOST),
  SMTP_PORT: given(outwardFields.SMTP_PORT),
  SMTP_USER: given(outwardFields.SMTP_USER),
  SMTP_PASSWORD: given(outwardFields.SMTP_PASSWORD),
  SMTP_FROM: given(outwardFields.SMTP_FROM),
  SMTP_TLS: given(outwardFields.SMTP_TLS),
  WEBHOOK_SECRET: given(outwardFields.WEBHOOK_SECRET),
  WEBHOOK_HOSTS: given(outwardFields.WEBHOOK_HOSTS),
}
const signIn = {
  DEMO_SIGN_IN: given(signInFields.DEMO_SIGN_IN),
  OIDC_ISSUER: given(signInFields.OIDC_ISSUER),
  OIDC_CLIENT_ID: given(signInFields.OIDC_CLIENT_ID),
  OIDC_CLIENT_SECRET: given(signInFields.OIDC_CLIENT_SECRET),
  OIDC_LABEL: given(signInFields.OIDC_LABEL),
  TRUSTED_PROXIES: given(signInFields.TRUSTED_PROXIES),
}

const environment = z
  .object({
    PORT: given(
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .refine((n) => n <= 65_535)
        .default(8787),
    ),
    HOST: given(z.string().regex(/^\S+$/).default('127.0.0.1')),
    UPSTREAM_DIR: given(z.string().default('./var')).transform((dir) => resolve(dir)),
    DATABASE_URL: given(z.undefined()),
    BASEMAP: given(basemap.default({ sort: 'none' })),
    FEWEST_RESPONDENTS: given(
      z
        .string()
        .regex(/^\d{1,2}$/)
        .transform(Number)
        .refine((n) => n >= LOWEST_FEWEST && n <= HIGHEST_FEWEST)
        .default(FEWEST_RESPONDENTS),
    ),
    CHROMIUM_PATH: given(z.string().nullable().default(null)),
    ...outward,
    ...signIn,
  })
  .superRefine((read, ctx) => {
    for (const [name, other] of [...missingBeside(read), ...missingForSignIn(read)])
      ctx.addIssue({ code: 'custom', path: [name], params: { code: 'setting-needs', other } })
  })

/** `demoSignIn`: asked for where it was started, rather than in the environment. */
export function readSettings(
  env: Record<string, string | undefined> = process.env,
  { demoSignIn = false }: { demoSignIn?: boolean } = {},
): Settings {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const settings = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return { name, value: shown(name, env[name]), fault: faultOf(name, issue) }
    })
    const fields = Object.fromEntries(settings.map(({ name, fault }) => [name, fault]))
    throw problem('setting.invalid', { code: 'settings-wrong', settings }, fields)
  }
  const { PORT, HOST, UPSTREAM_DIR, BASEMAP, CHROMIUM_PATH, FEWEST_RESPONDENTS: fewestRespondents } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dir: UPSTREAM_DIR,
    basemap: BASEMAP,
    outward: outwardOf(parsed.data),
    signIn: signInOf(parsed.data, demoSignIn),
    fewestRespondents,
    chromium: CHROMIUM_PATH,
  }
}

/** A database address may hold a password. */
const secret = new Set(['DATABASE_URL', 'SMTP_PASSWORD', 'WEBHOOK_SECRET', 'OIDC_CLIENT_SECRET'])
const shown = (name: string, value: string | undefined): string | null =>
  secret.has(name) || value === undefined ? null : value

const usualFaults: Readonly<Record<string, SettingFault>> = {
  PORT: { code: 'setting-no-port' },
  HOST: { code: 'setting-no-host' },
  DATABASE_URL: { code: 'setting-database-not-supported' },
  FEWEST_RESPONDENTS: { code: 'setting-no-fewest', least: LOWEST_FEWEST, most: HIGHEST_FEWEST },
  ...outwardFaults,
  ...signInFaults,
}
function faultOf(name: string, issue: z.core.$ZodIssue): SettingFault {
  const own = issue.code === 'custom' ? settingFault.safeParse({ ...issue.params, sentence: '' }) : null
  return own?.success === true ? own.data : (usualFaults[name] ?? { code: 'setting-no-basemap' })
}
