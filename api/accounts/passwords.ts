/**
 * Passwords: argon2id, two at a time, so that people who try many cannot take the machine. Where there is nothing to compare with, a
 * hash of nothing is compared all the same: how long an answer takes does not say whether a name is known.
 */
import { hash, verify } from '@node-rs/argon2'
import { problem } from '#api/contract/problems.ts'
import { newSecret } from './secret.ts'

/** OWASP's least for argon2id. @unit KiB, passes, threads */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const mostWaiting = 64

let working = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= atOnce) {
    if (waiting.length >= mostWaiting) throw problem('server.busy')
    await new Promise<void>((turn) => waiting.push(turn))
  } else working++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) working--
    else next()
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

/** What nobody's password is. */
let nobodys: Promise<string> | undefined

export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hash(newSecret(), cost)
  const against = kept ?? (await nobodys)
  const fits = await inTurn(() => verify(against, password))
  return kept != null && fits
}
