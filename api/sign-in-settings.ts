/**
 * Settings of how people sign in: by another service (OpenID Connect), through which proxies, and whether the fictional demonstration
 * lets in whoever sits at this machine. Nothing is guessed, and no secret has a default. Read by settings.ts.
 */
import { z } from 'zod'
import { isWeakSecret } from './accounts/weak-secrets.ts'
import type { SettingFault } from './contract/statements/instance.ts'

export type OutsideSettings = { issuer: string; clientId: string; clientSecret: string; label: string }
export type SignInSettings = {
  /** Asked for at the start: whoever sits at this machine looks around the demonstration as anybody. */
  demo: boolean
  outside: OutsideSettings | null
  /** Addresses of proxies that say whom they speak for. */
  trustedProxies: readonly string[]
}
export const ownSignIn: SignInSettings = { demo: false, outside: null, trustedProxies: [] }

/** Shorter secrets can be tried out. @unit characters */
export const shortestSecret = 16
/** Ours, or shared with one other service. */
export const ownSecret = z
  .string()
  .min(shortestSecret, { abort: true })
  .refine((secret) => !isWeakSecret(secret), { params: { code: 'setting-published-secret' } })

const onLoopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/
export const signInFields = {
  DEMO_SIGN_IN: z.enum(['yes', 'no']).optional(),
  /** Over TLS, or on this machine. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((address) => address.startsWith('https:') || onLoopback.test(address))
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: ownSecret.optional(),
  OIDC_LABEL: z.string().trim().max(40).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[,\s]+/).filter((part) => part !== ''))
    .refine((all) => all.every((one) => z.union([z.ipv4(), z.ipv6()]).safeParse(one).success))
    .optional(),
}
type Read = { [N in keyof typeof signInFields]?: z.output<(typeof signInFields)[N]> | undefined }

/** What one setting needs another for: [given, missing]. */
export function missingForSignIn(read: Read & { PUBLIC_URL?: string | undefined }): [string, string][] {
  const whole = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const given = whole.find((name) => read[name] !== undefined) ?? (read.OIDC_LABEL === undefined ? null : 'OIDC_LABEL')
  if (given === null) return []
  const missing: string[] = whole.filter((name) => read[name] === undefined)
  // The other service sends people back to it.
  if (read.PUBLIC_URL === undefined) missing.push('PUBLIC_URL')
  return missing.map((other) => [given, other])
}

export function signInOf(read: Read, demoAskedFor: boolean): SignInSettings {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read
  const isSetUp = issuer !== undefined && clientId !== undefined && clientSecret !== undefined
  return {
    demo: demoAskedFor || read.DEMO_SIGN_IN === 'yes',
    outside: isSetUp ? { issuer, clientId, clientSecret, label: read.OIDC_LABEL ?? new URL(issuer).host } : null,
    trustedProxies: read.TRUSTED_PROXIES ?? [],
  }
}

export const signInFaults: Readonly<Record<keyof typeof signInFields, SettingFault>> = {
  DEMO_SIGN_IN: { code: 'setting-one-of', choices: ['yes', 'no'] },
  OIDC_ISSUER: { code: 'setting-no-tls-address' },
  OIDC_CLIENT_ID: { code: 'setting-needs', other: 'OIDC_ISSUER' },
  OIDC_CLIENT_SECRET: { code: 'setting-too-short', least: shortestSecret },
  OIDC_LABEL: { code: 'setting-too-long', most: 40 },
  TRUSTED_PROXIES: { code: 'setting-no-addresses' },
}
