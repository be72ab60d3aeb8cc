/**
 * Signing in by another service (OpenID Connect, authorisation code with PKCE). What comes back is bound to the browser that set out;
 * of all the service says, only who it is counts: its address and its own word for them. Nobody gets an account by it.
 */
import { randomUUID } from 'node:crypto'
import * as oidc from 'openid-client'
import type { Clock } from '#api/clock.ts'
import { problem } from '#api/contract/problems.ts'
import type { OutsideSettings } from '#api/sign-in-settings.ts'
import type { OutsideIdentity } from '#data/schema/person.ts'
import { newSecret, sha256Of } from './secret.ts'

/** What somebody set out for: to sign in, or to join by a link under a name. */
export type Purpose = { joining: { secret: string; name: string } | null }
type Journey = Purpose & { browserSha256: string; verifier: string; nonce: string; until: number }

export type OutsideDoor = {
  label: string
  /** Where the browser goes next, and the secret it keeps meanwhile. */
  setOut(purpose: Purpose): Promise<{ address: string; browserSecret: string }>
  /** `answer`: what the service hung on the address it sent the browser back to. */
  comeBack(answer: string, browserSecret: string | undefined): Promise<Purpose & { identity: OutsideIdentity }>
}

/** Where the service sends people back to. */
export const returnPath = '/sign-in/callback'
const patienceMs = 10 * 60 * 1000
const mostJourneys = 1_000
const secondsToAnswer = 10

export function openOutsideDoor(settings: OutsideSettings, publicUrl: string, clock: Clock): OutsideDoor {
  const redirectUri = `${publicUrl}${returnPath}`
  const journeys = new Map<string, Journey>()
  let known: Promise<oidc.Configuration> | undefined

  /** Asked for when first needed: the service may be down while this one starts. */
  const service = (): Promise<oidc.Configuration> => {
    known ??= oidc
      .discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
        timeout: secondsToAnswer,
        // Settings let in an address without TLS only on this machine.
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        known = undefined
        throw problem('sign-in.outside-failed', { code: 'outside-unreachable', because: reasonOf(error) })
      })
    return known
  }

  return {
    label: settings.label,
    async setOut(purpose) {
      const config = await service()
      const now = clock.now().getTime()
      for (const [state, { until }] of journeys)
        if (until <= now || journeys.size >= mostJourneys) journeys.delete(state)
      const [state, nonce] = [randomUUID(), randomUUID()]
      const [verifier, browserSecret] = [oidc.randomPKCECodeVerifier(), newSecret()]
      journeys.set(state, {
        ...purpose,
        browserSha256: sha256Of(browserSecret),
        verifier,
        nonce,
        until: now + patienceMs,
      })
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { address: address.href, browserSecret }
    },
    async comeBack(answer, browserSecret) {
      const state = new URLSearchParams(answer).get('state') ?? ''
      const journey = journeys.get(state)
      journeys.delete(state)
      const isTheirs = journey !== undefined && sha256Of(browserSecret ?? '') === journey.browserSha256
      if (!isTheirs || journey.until <= clock.now().getTime())
        throw problem('sign-in.refused', { code: 'outside-too-late' })
      const { verifier, nonce, joining } = journey
      const identity = await identityOf(await service(), answer, { state, nonce, verifier })
      return { joining, identity }
    },
  }

  async function identityOf(
    config: oidc.Configuration,
    answer: string,
    { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
  ): Promise<OutsideIdentity> {
    try {
      const given = await oidc.authorizationCodeGrant(config, new URL(`${redirectUri}?${answer}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = given.claims()
      if (claims === undefined) throw new Error('no identity')
      return { issuer: claims.iss, subject: claims.sub }
    } catch (error) {
      throw problem('sign-in.outside-failed', { code: 'outside-refused', because: reasonOf(error) })
    }
  }
}

/** The kind of failure alone: what a service answers may hold what nobody should read. */
const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'error' in error && typeof error.error === 'string' ? error.error : null
  const kind = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return code ?? kind ?? 'unknown'
}
