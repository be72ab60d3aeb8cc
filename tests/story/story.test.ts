/** Each chapter of the planted truth is found again by a reader who has nothing but the public API. */
import { actionPlan } from './action-plan.ts'
import { asKnownThen } from './as-known-then.ts'
import { askedAndGot } from './asked-and-got.ts'
import { balance } from './balance.ts'
import { biographies } from './biographies.ts'
import { bothSides } from './both-sides.ts'
import { type DemoApp, demoApp } from './demo-app.ts'
import { didItWork } from './did-it-work.ts'
import { flag } from './flag.ts'
import { guidedStory } from './guided-story.ts'
import { ledger } from './ledger.ts'
import { nearSites } from './near-sites.ts'
import { oneNumber } from './one-number.ts'
import { patterns } from './patterns.ts'
import { rollUp } from './roll-up.ts'
import { silence } from './silence.ts'
import { whatAnswersSay } from './statements.ts'
import { twoPeriods } from './two-periods.ts'
import { whoWasHeard } from './who-was-heard.ts'

const demo = demoApp()
const demoOf = (): DemoApp => demo

nearSites(demoOf)
didItWork(demoOf)
biographies(demoOf)
askedAndGot(demoOf)
actionPlan(demoOf)
balance(demoOf)
rollUp(demoOf)
guidedStory(demoOf)
flag(demoOf)
ledger(demoOf)
whoWasHeard(demoOf)
silence(demoOf)
bothSides(demoOf)
twoPeriods(demoOf)
patterns(demoOf)
asKnownThen(demoOf)
oneNumber(demoOf)
whatAnswersSay(demoOf)
