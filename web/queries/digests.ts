// What is written to people who never visit, and changing that: /api/digests; the letter as of now: /api/digest-letter.
import { queryOptions } from '@tanstack/react-query'
import { type DigestWrite, digestKept, digestLetter, digests } from '#api/contract/digests.ts'
import type { Digest } from '#data/schema/digest.ts'
import { ask } from '#web/client.ts'

export const digestsQuery = () =>
  queryOptions({ queryKey: ['digests'], queryFn: ({ signal }) => ask('digests', digests, { signal }) })

export type LetterAsked = Pick<Digest, 'place' | 'rhythm'> & { name?: string; digestId?: string | undefined }
export const digestLetterQuery = (asked: LetterAsked) =>
  queryOptions({
    queryKey: ['digest-letter', asked],
    queryFn: ({ signal }) => ask('digest-letter', digestLetter, { signal, parameters: asked }),
  })

export const setDigest = ({ digestId, digest }: { digestId: string; digest: DigestWrite }) =>
  ask(`digests/${encodeURIComponent(digestId)}`, digestKept, {
    init: { method: 'PUT', body: JSON.stringify(digest), headers: { 'content-type': 'application/json' } },
  })
export const removeDigest = (digestId: string) =>
  ask(`digests/${encodeURIComponent(digestId)}`, digestKept, { init: { method: 'DELETE' } })
