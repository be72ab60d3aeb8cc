// English: every sentence the page says, one file a screen, and every statement an answer makes.
import type { Statement } from '#api/contract/statements/every-statement.ts'
import { accounts } from './en/accounts.ts'
import { actionPlan } from './en/action-plan.ts'
import { activity } from './en/activity.ts'
import { alerts } from './en/alerts.ts'
import { askedAndGot } from './en/asked-and-got.ts'
import { balance } from './en/balance.ts'
import { biography } from './en/biography.ts'
import { brief } from './en/brief.ts'
import { challenge } from './en/challenge.ts'
import { compare } from './en/compare.ts'
import { consult } from './en/consult.ts'
import { digests } from './en/digests.ts'
import { evaluation } from './en/evaluation.ts'
import { explore } from './en/explore.ts'
import { expected } from './en/external-forecasts.ts'
import { field } from './en/field.ts'
import { files } from './en/files.ts'
import { forms } from './en/forms.ts'
import { gaps, trust } from './en/gaps.ts'
import { imports } from './en/imports.ts'
import { lock } from './en/lock.ts'
import { methods } from './en/methods.ts'
import { mismatch } from './en/mismatch.ts'
import { observationWords } from './en/observations.ts'
import { outbox } from './en/outbox.ts'
import { pack } from './en/pack.ts'
import { panel } from './en/panel.ts'
import { people } from './en/people.ts'
import { plans } from './en/plans.ts'
import { register } from './en/register.ts'
import { report } from './en/report.ts'
import { responsibility } from './en/responsibility.ts'
import { review } from './en/review.ts'
import { forecastWords, risk } from './en/risk.ts'
import { rollUp } from './en/roll-up.ts'
import { sealed } from './en/sealed.ts'
import { settle } from './en/settle.ts'
import { silence } from './en/silence.ts'
import { spots } from './en/spots.ts'
import { problemTitles } from './en/statements/problem-titles.ts'
import { statements } from './en/statements.ts'
import { story } from './en/story.ts'
import { tokens } from './en/tokens.ts'
import { unreadLink } from './en/unread-link.ts'
import { trackRecord, upstream } from './en/upstream.ts'
import { weeklyWords } from './en/weekly-safety.ts'
import { withdraw } from './en/withdraw.ts'
import { workshop } from './en/workshop.ts'
import { firstWords } from './first-words.ts'
import { sayIn } from './say-in.ts'

export const en = {
  ...firstWords,
  accounts,
  problemTitles,
  field,
  files,
  panel,
  challenge,
  people,
  explore,
  compare,
  register,
  consult,
  lock,
  outbox,
  pack,
  report,
  review,
  risk,
  forecastWords,
  expected,
  rollUp,
  sealed,
  silence,
  gaps,
  trust,
  mismatch,
  spots,
  imports,
  settle,
  forms,
  methods,
  upstream,
  trackRecord,
  evaluation,
  askedAndGot,
  actionPlan,
  plans,
  workshop,
  balance,
  biography,
  alerts,
  digests,
  tokens,
  withdraw,
  activity,
  responsibility,
  brief,
  story,
  unreadLink,
  observationWords,
  weeklyWords,
  /** What an answer says, by its code and parameters. */
  say: (statement: Statement): string => sayIn<Statement['code']>(statements, statement),
}
