// Who holds a token, and making and revoking one: /api/tokens. The secret of one that was made is in that answer alone.
import { queryOptions } from '@tanstack/react-query'
import { type TokenRequest, tokenIssued, tokenRevoked, tokens } from '#api/contract/tokens.ts'
import { ask } from '#web/client.ts'

export const tokensQuery = () =>
  queryOptions({ queryKey: ['tokens'], queryFn: ({ signal }) => ask('tokens', tokens, { signal }) })

export const makeToken = (wanted: TokenRequest) =>
  ask('tokens', tokenIssued, {
    init: { method: 'POST', body: JSON.stringify(wanted), headers: { 'content-type': 'application/json' } },
  })
export const revokeToken = (tokenId: string) =>
  ask(`tokens/${encodeURIComponent(tokenId)}`, tokenRevoked, { init: { method: 'DELETE' } })
