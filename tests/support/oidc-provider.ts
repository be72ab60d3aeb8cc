/** A provider of OpenID Connect on loopback: says of everybody that they are whom the test names, and keeps to the protocol otherwise. */
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type OidcProvider = {
  issuer: string
  /** Who whoever comes next is. */
  says: { subject: string; nonce?: string; audience?: string; issuer?: string }
  /** What it signs with; another key than the one it publishes is a forger's. */
  key: KeyObject
  close(): Promise<void>
}

export const clientId = 'upstream'
export const clientSecret = 'q7LxV2nRz9pTk4Wb8JmC'

export async function oidcProvider(): Promise<OidcProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const published = createPublicKey(privateKey).export({ format: 'jwk' })
  const codes = new Map<string, { challenge: string; nonce: string }>()
  const server = createServer(async (request, answer) => {
    const url = new URL(request.url ?? '/', provider.issuer)
    const json = (status: number, body: unknown): void => {
      answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (url.pathname === '/.well-known/openid-configuration') return json(200, described(provider.issuer))
    if (url.pathname === '/jwks') return json(200, { keys: [{ ...published, kid: '1', alg: 'RS256', use: 'sig' }] })
    if (url.pathname === '/authorize') {
      const asked = url.searchParams
      const code = `code-${codes.size + 1}`
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '' })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.search = new URLSearchParams({
        code,
        state: asked.get('state') ?? '',
        session_state: 'of no use',
      }).toString()
      return answer.writeHead(302, { Location: back.href }).end()
    }
    if (url.pathname !== '/token' || request.method !== 'POST') return json(404, {})
    const asked = new URLSearchParams(await text(request))
    const given = codes.get(asked.get('code') ?? '')
    codes.delete(asked.get('code') ?? '')
    const isProved = given !== undefined && s256(asked.get('code_verifier') ?? '') === given.challenge
    if (!isClient(request, asked)) return json(401, { error: 'invalid_client' })
    if (!isProved) return json(400, { error: 'invalid_grant' })
    const { subject, nonce = given.nonce, audience = clientId, issuer = provider.issuer } = provider.says
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      sub: subject,
      aud: audience,
      nonce,
      iat: now,
      exp: now + 300,
      email: 'vera@example.org',
    }
    json(200, { access_token: 'of no use', token_type: 'Bearer', id_token: signed(claims, provider.key) })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const provider: OidcProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    says: { subject: 'nobody yet' },
    key: privateKey,
    close: () => new Promise((done) => void server.close(() => done())),
  }
  return provider
}

const described = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
})

const s256 = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

function isClient({ headers }: IncomingMessage, asked: URLSearchParams): boolean {
  const basic = Buffer.from((headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString()
  return basic === `${clientId}:${clientSecret}` || asked.get('client_secret') === clientSecret
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part({ alg: 'RS256', typ: 'JWT', kid: '1' })}.${part(claims)}`
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), key).toString('base64url')}`
}
