/** Keeps and lets go of alert rules: every name in one is known here, and what is set again as it stands is no new entry. */
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { alertRules, type StandingRule } from '#api/queries/alert-rules.ts'
import { atlas } from '#api/queries/atlas.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { write } from '#api/record/write.ts'
import type { AlertRule } from '#data/schema/alert.ts'

type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror' | 'settings'>
type Kept = { ruleId: string; seq: number }

export async function keepRule(deps: Keeping, ruleId: string, rule: AlertRule, actor: Actor): Promise<Kept> {
  requireReachable(deps, rule)
  await requireKnown(deps, rule)
  const standing = await ruleOf(deps, ruleId)
  if (standing !== undefined && canonicalJson(standing.rule) === canonicalJson(rule))
    return { ruleId, seq: standing.seq }
  const entry = await write(deps, {
    kind: 'alert-rule.set',
    subject: ruleId,
    actor: actor.name,
    body: { ruleId, rule },
  })
  return { ruleId, seq: entry.seq }
}

export async function removeRule(deps: Keeping, ruleId: string, actor: Actor): Promise<Kept> {
  if ((await ruleOf(deps, ruleId)) === undefined)
    throw problem('alert-rule.unknown', { code: 'alert-rule-not-known', ruleId })
  const entry = await write(deps, { kind: 'alert-rule.removed', subject: ruleId, actor: actor.name, body: { ruleId } })
  return { ruleId, seq: entry.seq }
}

const ruleOf = async ({ mirror }: Keeping, ruleId: string): Promise<StandingRule | undefined> =>
  (await alertRules(mirror)).find((rule) => rule.ruleId === ruleId)

/** A rule that promises to tell somebody whom it cannot tell is worse than none. */
function requireReachable({ settings: { outward } }: Keeping, { emails, webhook }: AlertRule): void {
  const { mail, webhook: calls } = outward
  if (emails.length > 0 && mail === null)
    throw problem('request.invalid', undefined, { emails: { code: 'mail-not-set-up' } })
  if (webhook === null) return
  if (calls === null) throw problem('request.invalid', undefined, { webhook: { code: 'webhook-not-set-up' } })
  const { protocol, host } = new URL(webhook)
  if (protocol !== 'https:' && !calls.hosts.includes(host))
    throw problem('request.invalid', undefined, { webhook: { code: 'webhook-needs-https' } })
}

async function requireKnown({ mirror }: Keeping, { condition, place }: AlertRule): Promise<void> {
  if (place !== null && !(await atlas(mirror, null)).byPcode.has(place))
    throw problem(
      'place.unknown',
      { code: 'place-not-known', pcode: place },
      { place: { code: 'place-not-known', pcode: place } },
    )
  if (condition.measure !== 'share') return
  const { indicator } = condition
  if (!(await knownIndicators(mirror, null)).some(({ id }) => id === indicator)) {
    const why = { code: 'indicator-not-known', indicator } as const
    throw problem('indicator.unknown', why, { 'condition.indicator': why })
  }
}
