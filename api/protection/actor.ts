/** Who is asking. `name` is what the record keeps as the author of an entry: never a person's name. */
import type { ActorRole } from '#api/contract/session.ts'

export type Actor = {
  role: ActorRole
  /** 'token:<id>', 'demo:<role>', 'local' or 'anonymous'. */
  name: string
  /** Whether this asker may switch roles without a token: on the fictional demo, on this machine only. */
  demoRoles: boolean
  /** The browser sent the proof by itself (a cookie, or the demo), so a write must show that our own page asked for it. */
  ambient: boolean
  /** The browser still shows a token that works no more. */
  ended?: EndedSignIn | undefined
}

export type EndedSignIn = { why: 'expired' | 'revoked'; on: string; reporter: string | null }
