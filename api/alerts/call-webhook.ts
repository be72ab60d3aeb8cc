/**
 * Calls another service with a message: signed, never through a redirect, not for long, and only at an address of the public
 * internet. The name is looked up once, every address it leads to is judged, and the connection goes to one of those judged, so
 * that a name that changes its mind in between leads nowhere.
 */
import { createHmac } from 'node:crypto'
import { promises as dns, type LookupAddress } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { DeliveryFault } from '#api/contract/statements/alerts.ts'
import type { WebhookSettings } from '#api/outward-settings.ts'
import { isPublicAddress } from '#api/protection/outbound-address.ts'

const patienceMs = 10_000

export type Call = { url: string; deliveryId: string; body: string; at: Date }
type LookUp = (host: string) => Promise<LookupAddress[]>
const lookUpAll: LookUp = (host) => dns.lookup(host, { all: true, verbatim: true })

/** Null when it was taken (an answer from 200 to 299); else why not. */
export async function callWebhook(
  { secret, hosts }: WebhookSettings,
  { url, deliveryId, body, at }: Call,
  lookUp: LookUp = lookUpAll,
): Promise<DeliveryFault | null> {
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  const isListed = hosts.includes(target.host)
  if (target.protocol !== 'https:' && !isListed) return { code: 'webhook-address-refused', host }
  const found = await addressesOf(host, lookUp)
  const [first] = found
  if (first === undefined) return { code: 'webhook-name-unknown', host }
  if (!isListed && !found.every(({ address }) => isPublicAddress(address)))
    return { code: 'webhook-address-refused', host }
  return send(target, first, headersOf(secret, { deliveryId, body, at }), body)
}

/** What the other side checks: HMAC-SHA256 over the time, a full stop and the body, in hexadecimal. */
export function headersOf(secret: string, { deliveryId, body, at }: Omit<Call, 'url'>): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'Upstream',
    'X-Upstream-Delivery': deliveryId,
    'X-Upstream-Timestamp': timestamp,
    'X-Upstream-Signature': `v1=${signature}`,
  }
}

async function addressesOf(host: string, lookUp: LookUp): Promise<LookupAddress[]> {
  const family = isIP(host)
  return family === 0 ? await lookUp(host).catch(() => []) : [{ address: host, family }]
}

function send(
  target: URL,
  judged: LookupAddress,
  headers: Record<string, string>,
  body: string,
): Promise<DeliveryFault | null> {
  const pinned: LookupFunction = (_host, options, done) =>
    options.all === true ? done(null, [judged]) : done(null, judged.address, judged.family)
  const start = target.protocol === 'https:' ? request : requestPlain
  return new Promise((resolve) => {
    const sent = start(target, { method: 'POST', headers, lookup: pinned, agent: false }, (reply) => {
      const status = reply.statusCode ?? 0
      // What it says beside its status is of no use here, however long it is.
      reply.destroy()
      resolve(status >= 200 && status < 300 ? null : { code: 'webhook-answered', status })
    })
    const tooSlow = setTimeout(() => {
      resolve({ code: 'webhook-too-slow', seconds: patienceMs / 1000 })
      sent.destroy()
    }, patienceMs)
    sent.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: 'webhook-no-connection', error: error.code ?? error.message }),
    )
    sent.once('close', () => clearTimeout(tooSlow))
    sent.end(body)
  })
}
