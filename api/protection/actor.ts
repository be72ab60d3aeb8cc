/** Who is asking, and how far what they may see reaches. `name` is what the record keeps as the author of an entry: never a person's name. */
import type { ActorRole, EndedWhy } from '#api/contract/session.ts'
import type { Sensitivity } from '#data/schema/sensitivity.ts'

export type Actor = {
  role: ActorRole
  /** 'person:<id>', 'token:<id>', 'demo:<role>', 'local' or 'anonymous'. */
  name: string
  /** P-codes of the places, with all that lies in them, whose exact positions they may see; null is everywhere. */
  area: readonly string[] | null
  /** The most sensitive they may see exactly. */
  ceiling: Sensitivity
  /** Whether this asker may switch roles without a token: on the fictional demo, on this machine only, where it was asked for. */
  demoRoles: boolean
  /** To a steward too: this browser opened the link that was printed at the start. */
  demoSteward?: boolean
  /** The browser sent the proof by itself (a cookie, or the demo), so a write must show that our own page asked for it. */
  ambient: boolean
  /** Whoever signed in with an account of their own, and by which session. Their name is for themselves alone. */
  person?: { personId: string; name: string; sessionId: string } | undefined
  /** The session of a browser that signed in with a token. */
  tokenSession?: string | undefined
  /** The browser still shows a token or a session that works no more. */
  ended?: EndedSignIn | undefined
}

export type EndedSignIn = { why: EndedWhy; on: string; reporter: string | null }

/** Whether nothing is out of reach. */
export const reachesAll = ({ area, ceiling }: Pick<Actor, 'area' | 'ceiling'>): boolean =>
  area === null && ceiling === 'severe'

/** How far a role reaches that nobody limited; and that of those who are nobody. */
export const everywhere = { area: null, ceiling: 'severe' } as const satisfies Pick<Actor, 'area' | 'ceiling'>
export const nowhere = { area: [], ceiling: 'low' } as const satisfies Pick<Actor, 'area' | 'ceiling'>
export const reachOf = (role: ActorRole) => (role === 'anonymous' ? nowhere : everywhere)
