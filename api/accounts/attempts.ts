/**
 * How often somebody may try: ten times in a quarter of an hour for each name, whether or not it is anybody's, and as often from
 * each address. Counted before anything is looked at; a try that was right is given back, and the ones before it are not.
 */
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { problem } from '#api/contract/problems.ts'
import { sameName } from '#data/schema/person.ts'

export const mostAttempts = 10
const spanSeconds = 15 * 60

export type Attempts = {
  /** Throws `sign-in.too-many` once there were too many. The answer gives the try back. */
  count(tried: { name: string; address: string }): Promise<() => Promise<void>>
}

export function countAttempts(): Attempts {
  const of = (keyPrefix: string) => new RateLimiterMemory({ keyPrefix, points: mostAttempts, duration: spanSeconds })
  const [names, addresses] = [of('name'), of('address')]
  return {
    async count({ name, address }) {
      const keys = [
        [addresses, network(address)],
        [names, sameName(name)],
      ] as const
      for (const [limiter, key] of keys) await consume(limiter, key)
      return async () => {
        for (const [limiter, key] of keys) await limiter.reward(key, 1)
      }
    },
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw problem('sign-in.too-many', { code: 'too-many-attempts', seconds: Math.ceil(refused.msBeforeNext / 1000) })
  }
}

/** One household or phone has a whole /64 of IPv6 to itself. */
function network(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const after = tail.split(':').filter((group) => group !== '')
  const missing = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return [...groups, ...missing, ...after].slice(0, 4).join(':')
}
