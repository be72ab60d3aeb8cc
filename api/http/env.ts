/** What every request carries through the application: who is asking, and the version of the picture they are shown. */
import type { HttpBindings } from '@hono/node-server'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Actor } from '#api/protection/actor.ts'

export type Env = {
  Bindings: Partial<HttpBindings> & {
    /** Set by the command line and by the control socket: the person at the machine itself, trusted as a steward. */
    local?: true
  }
  Variables: {
    actor: Actor
    /** What is known, as far as this asker may know it: the only mirror a route answers from. */
    mirror: Mirror
    /** Record seq the mirror had applied when the request came in: `seq` of the answer. */
    seq: number
  }
}
