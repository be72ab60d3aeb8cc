/**
 * The map's first question, worked out while the server starts: what it rests on is then at hand for whoever comes first. A large
 * instance does not keep people waiting for it: after a moment the server listens, and the rest is done beside the first requests.
 */

import { catalogue } from './answers/catalogue/catalogue.ts'
import { upstream } from './answers/upstream/upstream.ts'
import { upstreamQuery } from './contract/upstream.ts'
import type { Deps } from './deps.ts'
import { scopeOf } from './queries/scope.ts'

const patienceMs = 1_500

export async function prepareFirstAnswer({ mirror, log }: Deps): Promise<void> {
  const { cG, delta, ...filters } = upstreamQuery.parse({})
  const answered = scopeOf(mirror, filters)
    .then((scope) => Promise.all([upstream(mirror, { scope, cG, delta }), catalogue(mirror, null)]))
    // Whoever asks will be told; a start does not fail because of one answer.
    .catch((error: unknown) => log.warn({ error }, 'the first answer could not be prepared'))
  let patience: NodeJS.Timeout | undefined
  const waited = new Promise<void>((resolve) => {
    patience = setTimeout(resolve, patienceMs)
  })
  await Promise.race([answered, waited])
  clearTimeout(patience)
}
