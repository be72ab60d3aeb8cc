/**
 * Sends digests, out of the record alone as alerts are sent. Only the last letter of each: one that arrived nowhere before the next
 * fell due is told with it. Everybody's letter is the same but for the link by which they take themselves off.
 */
import { issueDeliveries } from '#api/answers/digests/issue-deliveries.ts'
import { digestNews } from '#api/answers/digests/news.ts'
import { type StandingDigest, standingDigests } from '#api/answers/digests/standing.ts'
import { deliveries } from '#api/queries/deliveries.ts'
import type { DigestIssue } from '#api/queries/digest-issues.ts'
import { attempt, type Delivering, dueOf, senderOf } from './deliver.ts'
import { digestInWords } from './in-words.ts'
import { sendMail } from './send-mail.ts'
import { unsubscribeKey } from './unsubscribe-key.ts'

export async function deliverDigests(deps: Delivering): Promise<void> {
  const { mirror } = deps
  const standing = await standingDigests(mirror)
  if (standing.every(({ issues }) => issues.length === 0)) return
  const tried = new Map((await deliveries(mirror)).map((row) => [row.deliveryId, row]))
  const failed: unknown[] = []
  for (const digest of standing) {
    const issue = digest.issues.at(-1)
    if (issue === undefined) continue
    const planned = issueDeliveries(digest, issue)
    const due = dueOf(planned, issue.issueId, tried, deps.clock.now())
    await sendAll(deps, digest, issue, due).catch((error: unknown) => void failed.push(error))
  }
  // A letter that cannot be written is no reason to hold back the others.
  if (failed.length > 0) throw new AggregateError(failed, 'letters of digests could not be written')
}

async function sendAll(
  deps: Delivering,
  { digestId, digest }: StandingDigest,
  { since, until }: DigestIssue,
  due: ReturnType<typeof dueOf>,
): Promise<void> {
  if (due.length === 0) return
  const { mail } = deps.settings.outward
  const [from, key] = [await senderOf(deps), await unsubscribeKey(deps.settings.dir)]
  const news = mail === null ? null : await digestNews(deps, { district: digest.place, since, until })
  for (const each of due) {
    const unsubscribe = `${from.publicUrl}/unsubscribe/${key.tokenOf(digestId, each.to)}`
    const fault =
      mail === null || news === null
        ? ({ code: 'channel-not-set-up' } as const)
        : await sendMail(mail, {
            to: each.to,
            id: each.deliveryId,
            letter: digestInWords(from, digest, news, unsubscribe),
            unsubscribe,
          })
    await attempt(deps, each, fault)
  }
}
