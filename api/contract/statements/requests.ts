/** Why a request could not be answered: in detail, and of each field of it that is wrong. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { tokenScope } from '#data/schema/token.ts'
import { planRefusal } from './plans.ts'
import { reviewRefusal } from './reviews.ts'
import { sealedRefusal } from './sealed.ts'
import { asWritten, statement } from './statement.ts'
import { xformRefusal } from './xforms.ts'

/** What any request may be refused for. */
export const requestRefusal = z
  .discriminatedUnion('code', [
    asWritten,
    planRefusal,
    reviewRefusal,
    sealedRefusal,
    xformRefusal,

    statement('place-not-known', { pcode: z.string() }),
    statement('intervention-not-known', { interventionId: z.string() }),
    statement('commitment-not-known', { commitmentId: z.string() }),
    statement('site-not-known', { siteId: z.string() }),
    statement('alert-rule-not-known', { ruleId: z.string() }),
    statement('digest-not-known', { digestId: z.string() }),
    statement('mail-not-set-up', {}),
    /** Letters need an address that leads back here from anywhere. */
    statement('public-url-not-set-up', {}),
    statement('one-line-only', {}),
    /** They must ask to be put back. */
    statement('took-themselves-off', { addresses: z.array(z.string()) }),
    statement('webhook-not-set-up', {}),
    statement('webhook-needs-https', {}),
    statement('place-of-another-level', { pcode: z.string(), level: z.string() }),
    statement('indicator-not-known', { indicator: z.string() }),
    statement('not-a-feeling', { indicator: z.string(), feelings: z.array(z.string()) }),
    statement('role-may-not', { role: z.string() }),
    /** Their role may, but a part of what it shows is out of their reach. */
    statement('kinds-withheld', { kinds: z.array(z.string()) }),
    statement('demo-roles-only', {}),
    statement('token-not-known', {}),
    statement('token-expired', { on: z.string() }),
    statement('token-revoked', { on: z.string() }),
    statement('session-closed', { on: z.string() }),
    statement('session-timed-out', { on: z.string() }),
    /** Said alike of a name nobody has. */
    statement('name-or-password-wrong', {}),
    statement('too-many-attempts', { seconds: z.int() }),
    statement('account-disabled', {}),
    statement('account-not-disabled', {}),
    statement('no-account-of-ones-own', {}),
    statement('name-taken', {}),
    statement('password-wrong', {}),
    /** Common, a pattern, or one's own name. */
    statement('password-tried-first', {}),
    statement('invitation-used', {}),
    statement('invitation-withdrawn', {}),
    statement('invitation-expired', { on: z.string() }),
    statement('beyond-own-reach', {}),
    statement('not-ones-own-rights', {}),
    statement('for-the-whole-country', {}),
    statement('outside-not-set-up', {}),
    statement('outside-not-known', {}),
    statement('outside-taken', {}),
    statement('outside-too-late', {}),
    /** `because`: a word of the protocol's, or of the network's. */
    statement('outside-unreachable', { because: z.string() }),
    statement('outside-refused', { because: z.string() }),
    statement('start-link-needed', {}),
    statement('start-link-of-another-start', {}),
    statement('page-header-missing', { header: z.string() }),
    statement('scope-needed', { scope: tokenScope }),
    /** The role may do nothing there. */
    statement('scope-opens-nothing', { scope: tokenScope, role: z.string() }),
    statement('token-id-not-known', {}),
    statement('sent-from-another-site', {}),
    statement('content-types-accepted', { types: z.array(z.string()) }),
    statement('withdrawn-by-sender-or-steward', {}),
    statement('erased-by-steward', {}),
    /** What came with a file is taken back with the file. */
    statement('erased-with-its-import', {}),
    statement('withdrawal-code-unreadable', {}),
    statement('again-in-seconds', { seconds: z.int() }),
    /** Somebody else has signed in meanwhile. */
    statement('written-by-another', {}),
    statement('photo-kinds-accepted', { megapixels: z.number() }),
    statement('photo-is-no-file', {}),
    statement('audio-kinds-accepted', { seconds: z.number() }),
    statement('audio-is-no-file', {}),
    statement('exports-there-are', { files: z.array(z.string()) }),
    statement('rows-at-most', { format: z.string(), most: z.int() }),
    statement('basemap-file-gone', {}),
    statement('mirror-opening', {}),
    statement('calculations-waiting', {}),
    statement('larger-than', { megabytes: z.number() }),
    statement('disk-too-full', { freeMegabytes: z.number(), neededMegabytes: z.number() }),

    statement('field-not-known', {}),
    statement('field-missing', {}),
    statement('field-of-another-type', { expected: z.string() }),
    statement('field-not-one-of', { choices: z.array(z.string()) }),
    statement('field-unreadable', { format: z.string() }),
    /** Of a number itself, of how many characters, or of how many things in a list. */
    statement('field-too-large', { most: z.number(), of: z.enum(['number', 'characters', 'things']) }),
    statement('field-too-small', { least: z.number(), of: z.enum(['number', 'characters', 'things']) }),
    statement('field-not-json', {}),
    statement('no-position-on-earth', {}),
    statement('outline-elsewhere', {}),
    statement('not-a-monday', {}),
    statement('later-than-received', { receivedAt: z.string() }),
    statement('no-reporter-code', {}),
    statement('form-incomplete', {}),
    statement('cursor-of-another-filter', {}),
    statement('box-unreadable', {}),
    statement('time-unreadable', {}),
    statement('collections-there-are', { collections: z.array(z.string()) }),
    statement('feature-not-known', { collection: z.string(), featureId: z.string() }),
    statement('tile-not-there', { highestZoom: z.int() }),
    statement('period-ends-before-it-begins', { from: z.string(), to: z.string() }),
    statement('day-before', { earliest: z.string() }),
    statement('day-not-yet', { today: z.string() }),
    statement('only-when-done', {}),
    statement('changes-nothing', {}),
    /** The earlier period must end before the later begins. */
    statement('periods-overlap', { to: z.string(), from: z.string() }),
    statement('only-by-levels', { levels: z.array(z.string()) }),
    statement('too-many-lines', { lines: z.int(), most: z.int() }),
    statement('sources-not-known', { unknown: z.array(z.string()), known: z.array(z.string()) }),
    statement('nobody-is-both', { one: z.string(), other: z.string() }),
    statement('draws-without-signing-in', { most: z.int() }),
    statement('weights-unreadable', { example: z.string() }),
    statement('position-or-place-needed', {}),
    statement('pair-unreadable', { pair: z.string() }),
    statement('placed-when-sent', { pcode: z.string() }),
    statement('in-no-district', {}),
    statement('lies-in-district', { pcode: z.string() }),
    statement('a-dollar-is-a-dollar', {}),
    statement('nobody-of-group-came', { group: z.enum(raisers) }),
    statement('named-twice', {}),
    statement('district-not-known-by', { pcode: z.string() }),
    statement('format-not-known', { formats: z.array(z.string()) }),
    statement('import-not-known', { id: z.string() }),
    statement('output-needed-with-json', {}),
    statement('file-not-there', {}),
    statement('server-answered', { status: z.int() }),
    /** Where whoever keeps this machine finds the trace of a bug. */
    statement('trace-kept', { reference: z.string(), path: z.string() }),
  ])
  .meta({ id: 'RequestRefusal' })
export type RequestRefusal = z.infer<typeof requestRefusal>
