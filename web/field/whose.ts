// Whose reports are shown and sent on this phone: of who is signed in, or was when there was last a network. Never a name or a token.
import { z } from 'zod'
import { endedWhy, type Session } from '#api/contract/session.ts'

const key = 'upstream.reporter'
const whose = z.object({
  /** Null: nobody who may report. */
  reporter: z.string().nullable(),
  /** Why nothing goes under their sign-in any more; null while it works. */
  ended: z.object({ why: endedWhy, on: z.string() }).nullable(),
  /** Those whose sign-in on this phone has ended for good: what they left may be claimed. */
  gone: z.array(z.string()),
})
export type Whose = z.infer<typeof whose>

/** Undefined: the server has never said. */
export function rememberedWhose(): Whose | undefined {
  try {
    return whose.parse(JSON.parse(localStorage.getItem(key) ?? ''))
  } catch {
    return undefined
  }
}

export function rememberWhose(now: Whose): void {
  try {
    localStorage.setItem(key, JSON.stringify(now))
  } catch {
    // A browser that keeps nothing keeps no report either, which the page says.
  }
}

export function whoseNow({ reporter, ended }: Pick<Session, 'reporter' | 'ended'>, before: Whose | undefined): Whose {
  const left = ended?.reporter ?? null
  return {
    reporter: reporter ?? left,
    ended: reporter !== null || ended === null ? null : { why: ended.why, on: ended.on },
    gone: [...new Set([...(before?.gone ?? []), ...(left === null ? [] : [left])])].filter((one) => one !== reporter),
  }
}
