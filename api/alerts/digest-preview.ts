/** The letter of a digest as it would be sent now: one that is kept goes on where its last letter ended. */

import type { z } from 'zod'
import { digestNews } from '#api/answers/digests/news.ts'
import { sinceLast, standingDigests } from '#api/answers/digests/standing.ts'
import { isQuiet } from '#api/contract/digest-news.ts'
import type { DigestLetter, digestLetterQuery } from '#api/contract/digests.ts'
import type { Deps } from '#api/deps.ts'
import { senderOf } from './deliver.ts'
import { digestInWords } from './in-words.ts'
import { requireDistrict } from './keep-digest.ts'

type Asked = z.infer<typeof digestLetterQuery>

export async function previewLetter(
  deps: Deps,
  { name = '', place = null, rhythm, digestId }: Omit<Asked, 'place'> & { place?: string | null | undefined },
): Promise<DigestLetter> {
  const { mirror, clock } = deps
  await requireDistrict(deps, place)
  const kept = (await standingDigests(mirror)).find((digest) => digest.digestId === digestId?.toLowerCase())
  const since = sinceLast(kept ?? { issues: [] }, rhythm, clock.now())
  const from = await senderOf(deps)
  const news = await digestNews(deps, { district: place, since, until: null })
  return {
    seq: mirror.seq,
    fictional: from.fictional,
    since,
    until: news.until,
    isQuiet: isQuiet(news),
    letter: digestInWords(from, { name, rhythm }, news, null),
  }
}
