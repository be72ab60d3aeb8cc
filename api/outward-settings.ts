/**
 * Settings of whatever leaves the machine by itself: mail, calls of other services, and the address under which people reach the
 * page. Nothing leaves it unless set up here. Read by settings.ts.
 */
import { z } from 'zod'
import type { SettingFault } from '#api/contract/statements/instance.ts'
import { ownSecret, shortestSecret } from './sign-in-settings.ts'

export const mailTls = ['starttls', 'tls', 'none'] as const
export type MailSettings = {
  host: string
  port: number
  user: string | null
  password: string | null
  from: string
  tls: (typeof mailTls)[number]
}
/** `hosts`: those that may be called although they are on this machine or in a private network, as `host:port`. */
export type WebhookSettings = { secret: string; hosts: readonly string[] }
export type Outward = {
  /** Without a slash at the end; null where only the port is known. */
  publicUrl: string | null
  mail: MailSettings | null
  webhook: WebhookSettings | null
}
/** Nothing leaves the machine. */
export const nothingOutward: Outward = { publicUrl: null, mail: null, webhook: null }

const usualPorts = { starttls: 587, tls: 465, none: 25 } as const

const listOf = (text: string): string[] => text.split(/[,\s]+/).filter((part) => part !== '')
const email = z.email()
/** `a@b` or `Name <a@b>` */
const sender = (text: string): boolean => email.safeParse(/<([^<>]+)>$/.exec(text)?.[1] ?? text).success

export const outwardFields = {
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional(),
  SMTP_HOST: z.string().regex(/^\S+$/).optional(),
  SMTP_PORT: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_FROM: z.string().refine(sender).optional(),
  SMTP_TLS: z.enum(mailTls).optional(),
  WEBHOOK_SECRET: ownSecret.optional(),
  WEBHOOK_HOSTS: z
    .string()
    .transform(listOf)
    .refine((hosts) => hosts.every((host) => URL.canParse(`http://${host}`)))
    .optional(),
}
type Read = { [N in keyof typeof outwardFields]?: z.output<(typeof outwardFields)[N]> | undefined }

/** What one setting needs another for: [given, missing]. */
export function missingBeside(read: Read): [string, string][] {
  const needs: [boolean, string, string][] = [
    [read.SMTP_HOST !== undefined && read.SMTP_FROM === undefined, 'SMTP_HOST', 'SMTP_FROM'],
    [read.SMTP_FROM !== undefined && read.SMTP_HOST === undefined, 'SMTP_FROM', 'SMTP_HOST'],
    [(read.SMTP_USER === undefined) !== (read.SMTP_PASSWORD === undefined), 'SMTP_USER', 'SMTP_PASSWORD'],
    [read.WEBHOOK_HOSTS !== undefined && read.WEBHOOK_SECRET === undefined, 'WEBHOOK_HOSTS', 'WEBHOOK_SECRET'],
  ]
  return needs.flatMap(([isMissing, name, other]): [string, string][] => (isMissing ? [[name, other]] : []))
}

export function outwardOf(read: Read): Outward {
  const tls = read.SMTP_TLS ?? 'starttls'
  return {
    publicUrl: read.PUBLIC_URL ?? null,
    mail:
      read.SMTP_HOST === undefined || read.SMTP_FROM === undefined
        ? null
        : {
            host: read.SMTP_HOST,
            port: read.SMTP_PORT ?? usualPorts[tls],
            user: read.SMTP_USER ?? null,
            password: read.SMTP_PASSWORD ?? null,
            from: read.SMTP_FROM,
            tls,
          },
    webhook:
      read.WEBHOOK_SECRET === undefined ? null : { secret: read.WEBHOOK_SECRET, hosts: read.WEBHOOK_HOSTS ?? [] },
  }
}

export const outwardFaults: Readonly<Record<keyof typeof outwardFields, SettingFault>> = {
  PUBLIC_URL: { code: 'setting-no-address' },
  SMTP_HOST: { code: 'setting-no-host' },
  SMTP_PORT: { code: 'setting-no-port' },
  SMTP_USER: { code: 'setting-needs', other: 'SMTP_PASSWORD' },
  SMTP_PASSWORD: { code: 'setting-needs', other: 'SMTP_USER' },
  SMTP_FROM: { code: 'setting-no-mail-address' },
  SMTP_TLS: { code: 'setting-one-of', choices: [...mailTls] },
  WEBHOOK_SECRET: { code: 'setting-too-short', least: shortestSecret },
  WEBHOOK_HOSTS: { code: 'setting-no-host' },
}
