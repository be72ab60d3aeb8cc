/** How often one address may ask for the same thing: counted in memory, so that nothing is kept of who asked. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { problem } from '#api/contract/problems.ts'

export function tooMany({ most, seconds }: { most: number; seconds: number }): (address: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds })
  return async (address) => {
    try {
      await limiter.consume(address)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw problem('request.too-many', { code: 'again-in-seconds', seconds: Math.ceil(refused.msBeforeNext / 1000) })
    }
  }
}
