/** From which address somebody asks: that of the connection, or what a trusted proxy in front says it is. For counting attempts alone. */
import type { Context } from 'hono'
import type { Env } from '#api/http/env.ts'
import type { Settings } from '#api/settings.ts'

export function clientAddress(c: Context<Env>, { signIn: { trustedProxies } }: Settings): string {
  const plain = (address: string): string => address.replace(/^::ffff:/, '')
  const peer = plain(c.env.incoming?.socket.remoteAddress ?? '')
  if (!trustedProxies.includes(peer)) return peer
  // Each proxy adds whom it heard from at the end: from there back to the first that is not one of ours.
  const heard = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => plain(one.trim()))
  return heard.findLast((one) => one !== '' && !trustedProxies.includes(one)) ?? peer
}
