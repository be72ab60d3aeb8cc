// Why a request could not be answered, in words the person who asked can act on.
import type { RequestRefusal } from '#api/contract/statements/requests.ts'
import type { Raiser } from '#data/schema/consultation.ts'
import { formatCount, formatDate } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, plural } from '../grammar.ts'
import { planRefusals } from './plans.ts'
import { reviewRefusals } from './reviews.ts'
import { sealedRefusals } from './sealed.ts'
import { xformRefusals } from './xforms.ts'

const countOf: Record<'number' | 'characters' | 'things', (count: number) => string> = {
  number: (count) => `${count}`,
  characters: (count) => plural(count, 'one character', `${formatCount(count)} characters`),
  things: (count) => plural(count, 'one', `${formatCount(count)} of them`),
}
const groups: Record<Raiser, string> = {
  women: 'women',
  men: 'men',
  youth: 'young people',
  minority: 'the minority',
  displaced: 'displaced people',
  everyone: 'everyone',
}
const types: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
}

export const requestRefusals: WordsFor<RequestRefusal> = {
  'as-written': ({ text }) => text,
  ...planRefusals,
  ...reviewRefusals,
  ...sealedRefusals,
  ...xformRefusals,

  'intervention-not-known': ({ interventionId }) => `no intervention has the id ${interventionId}`,
  'commitment-not-known': ({ commitmentId }) => `no commitment has the id ${commitmentId}`,
  'site-not-known': ({ siteId }) => `no site has the id ${siteId}`,
  'place-not-known': ({ pcode }) => `no place has the p-code ${pcode}`,
  'alert-rule-not-known': ({ ruleId }) => `no alert rule has the id ${ruleId}`,
  'digest-not-known': ({ digestId }) => `no digest has the id ${digestId}`,
  'public-url-not-set-up': () =>
    'the address under which people reach this page is not set up here (PUBLIC_URL), so nobody could take themselves off',
  'one-line-only': () => 'must be a single line of text',
  'took-themselves-off': ({ addresses }) =>
    `${listed(addresses)} ${plural(addresses.length, 'was', 'were')} taken off by whoever reads there; say by name who asked to be put back`,
  'mail-not-set-up': () => 'no mail server is set up here (SMTP_HOST, SMTP_FROM)',
  'webhook-not-set-up': () => 'calls to other services are not set up here (WEBHOOK_SECRET)',
  'webhook-needs-https': () => 'must begin with https://',
  'place-of-another-level': ({ pcode, level }) => `${pcode} is a ${level}, not a district`,
  'not-a-feeling': ({ indicator, feelings }) =>
    `${indicator} is no question about feeling safe; those are ${listed(feelings)}`,
  'indicator-not-known': ({ indicator }) => `no indicator is called ${indicator}`,
  'role-may-not': ({ role }) => `a ${role.replace('-', ' ')} may not do this`,
  'kinds-withheld': ({ kinds }) =>
    `${listed(kinds)}: so few are recorded in one place and month that a count would tell of somebody. Who may see the records themselves is told.`,
  'demo-roles-only': () => 'Roles can be chosen on the fictional demo only.',
  'token-not-known': () => 'This token is not known here.',
  'token-expired': ({ on }) => `This token expired on ${on}. A steward makes another.`,
  'token-revoked': ({ on }) => `This token was revoked on ${on}.`,
  'session-closed': ({ on }) => `This sign-in was ended on ${on}. Sign in again.`,
  'session-timed-out': ({ on }) => `This sign-in ran out on ${on}. Sign in again.`,
  'name-or-password-wrong': () => 'No account has this name and this password together.',
  'too-many-attempts': ({ seconds }) =>
    `There were too many attempts under this name or from this address. The next can be made in ${plural(Math.ceil(seconds / 60), 'a minute', `${formatCount(Math.ceil(seconds / 60))} minutes`)}.`,
  'account-disabled': () => 'This account is disabled. A steward can enable it.',
  'account-not-disabled': () => 'This account is not disabled. Disable it first: whoever still signs in is not erased.',
  'no-account-of-ones-own': () => 'Whoever asks with a token, or at the machine itself, has no account here.',
  'name-taken': () => 'is taken here already: choose another',
  'password-wrong': () => 'is not your password',
  'password-tried-first': () =>
    'is among those that are tried first: a common one, a pattern, or your own name. Several words that have nothing to do with each other are good',
  'invitation-used': () => 'It was used already. If that was not you, tell the steward who sent it.',
  'invitation-withdrawn': () => 'Another one took its place, or it was withdrawn. Ask the steward who sent it.',
  'invitation-expired': ({ on }) => `It worked until ${on}. Ask the steward who sent it for another.`,
  'beyond-own-reach': () => 'Nobody hands on more than they have: the area or the ceiling goes beyond your own.',
  'not-ones-own-rights': () => 'Nobody changes what they may themselves. Ask another steward.',
  'for-the-whole-country': () =>
    'This concerns the whole country and everything in it. Your account is for a part of it, or up to a ceiling.',
  'outside-not-set-up': () => 'No other service is set up for signing in here.',
  'outside-not-known': () =>
    'The other service knows you, but no account here is yours by it. Ask a steward for an invitation.',
  'outside-taken': () => 'Somebody else here signs in with this account of the other service.',
  'outside-too-late': () =>
    'The way back from the other service was not begun in this browser, or took too long. Begin again.',
  'outside-unreachable': ({ because }) => `The other service cannot be reached (${because}).`,
  'outside-refused': ({ because }) => `The other service did not say who you are (${because}).`,
  'start-link-needed': () =>
    'To look around as a steward, open the link that was printed where the demonstration was started, or paste the token printed there.',
  'start-link-of-another-start': () =>
    'This link belongs to another start of the demonstration, or was opened from another machine. Open the one that was printed last.',
  'page-header-missing': ({ header }) =>
    `A write that a cookie authorises must show the header ${header}, as the page does. A program sends a token instead.`,
  'scope-needed': ({ scope }) => `This token does not open this. It takes one with the scope “${scope}”.`,
  'scope-opens-nothing': ({ scope, role }) =>
    `“${scope}” opens nothing to a ${role.replace('-', ' ')}: choose another role, or leave it out`,
  'token-id-not-known': () => 'no token has this id',
  'sent-from-another-site': () => 'This came from another site.',
  'content-types-accepted': ({ types: accepted }) => `Send ${accepted.join(' or ')}.`,
  'written-by-another': () => 'Somebody else wrote this report. It is sent when they sign in.',
  'withdrawn-by-sender-or-steward': () => 'Only whoever sent it, or a steward, may withdraw it.',
  'erased-by-steward': () => 'Only a steward may erase what was sent. Without erasing, it is withdrawn.',
  'erased-with-its-import': () => 'It came with a file: undo the import, and it is gone with it.',
  'withdrawal-code-unreadable': () =>
    'A code has 20 letters and digits, in four groups of five. U is never one of them; I and L are read as 1, O as 0.',
  'again-in-seconds': ({ seconds }) =>
    `Try again in ${plural(seconds, 'a second', `${seconds} seconds`)}. Nothing was changed.`,
  'photo-kinds-accepted': ({ megapixels }) =>
    `Send a JPEG, PNG, WebP or HEIF picture of at most ${megapixels} megapixels.`,
  'photo-is-no-file': () => 'The part `photo` must be a file.',
  'audio-kinds-accepted': ({ seconds }) => `Send a WebM file with Opus sound of at most ${seconds} seconds.`,
  'audio-is-no-file': () => 'The part `audio` must be a file.',
  'exports-there-are': ({ files }) => `there are ${files.join(', ')}`,
  'rows-at-most': ({ format, most }) =>
    `As ${format} at most ${formatCount(most)} rows can be written. Choose a shorter period or fewer places, or take CSV or Parquet, which have no limit.`,
  'basemap-file-gone': () => 'The file BASEMAP names cannot be read any more.',
  'mirror-opening': () => 'the mirror is being opened again',
  'calculations-waiting': () => 'Many long calculations are waiting already.',
  'larger-than': ({ megabytes }) => `at most ${formatCount(megabytes)} MB`,
  'disk-too-full': ({ freeMegabytes, neededMegabytes }) =>
    `${formatCount(freeMegabytes)} MB are free; ${formatCount(neededMegabytes)} MB are needed`,

  'field-not-known': () => 'is not known here',
  'field-missing': () => 'is missing',
  'field-of-another-type': ({ expected }) => `must be ${types[expected] ?? `a ${expected}`}`,
  'field-not-one-of': ({ choices }) => `is one of ${choices.join(', ')}`,
  'field-unreadable': ({ format }) => `cannot be read as ${format}`,
  'field-too-large': ({ most, of }) => `may be at most ${countOf[of](most)}`,
  'field-too-small': ({ least, of }) => `must be at least ${countOf[of](least)}`,
  'field-not-json': () => 'is not JSON',
  'no-position-on-earth': () => 'must be longitude and latitude in degrees, in that order',
  'outline-elsewhere': () => 'must lie around the position of the report',
  'later-than-received': ({ receivedAt }) => `may not be later than the report came in, on ${formatDate(receivedAt)}`,
  'not-a-monday': () => 'must be the Monday the week begins with',
  'no-reporter-code': () => 'is a code such as R07: letters and digits, no spaces, and no telephone number',
  'form-incomplete': () => 'is not complete multipart form data',
  'cursor-of-another-filter': () => 'is not the nextCursor of a page of this filter',
  'box-unreadable': () => 'is west,south,east,north in degrees: four numbers or, with heights, six',
  'time-unreadable': () =>
    'is a day, a moment with its offset from UTC, or two of them as from/to, where .. is an open end',
  'collections-there-are': ({ collections }) => `there are ${listed(collections)}`,
  'feature-not-known': ({ collection, featureId }) => `the collection ${collection} holds no feature ${featureId}`,
  'tile-not-there': ({ highestZoom }) =>
    `a tile is z/x/y with z from 0 to ${highestZoom} and x and y from 0 to 2 to the power of z, less one`,
  'period-ends-before-it-begins': ({ from, to }) => `${from} is after ${to}, where the period ends`,
  'day-before': ({ earliest }) => `may not be before ${formatDate(earliest)}`,
  'day-not-yet': ({ today }) => `is still to come: today is ${formatDate(today)}`,
  'only-when-done': () => 'goes with the state “done” alone',
  'changes-nothing': () => 'say a new state, a new day or a new owner',
  'periods-overlap': ({ to, from }) =>
    `the earlier period ends in ${to} and the later begins in ${from}: they must not overlap`,
  'only-by-levels': ({ levels }) => `this is given by ${levels.slice(0, -1).join(', ')} or ${levels.at(-1)}`,
  'too-many-lines': ({ lines, most }) => `that is ${formatCount(lines)} lines; choose fewer places (at most ${most})`,
  'sources-not-known': ({ unknown, known }) =>
    `${unknown.join(', ')} is not held; ${known.length === 0 ? 'no source is held' : `a source is one of ${known.join(', ')}`}`,
  'nobody-is-both': ({ one, other }) => `nobody is both ${one} and ${other}`,
  'draws-without-signing-in': ({ most }) => `at most ${most} without signing in`,
  'weights-unreadable': ({ example }) => `weights are written ${example}; none negative, not all zero`,
  'position-or-place-needed': () => 'give a position or name the place',
  'pair-unreadable': ({ pair }) => `"${pair}" is not field=column`,
  'placed-when-sent': ({ pcode }) => `has its district, ${pcode}, from what was sent`,
  'in-no-district': () => 'lies in no district',
  'lies-in-district': ({ pcode }) => `lies in the district ${pcode}, not in the one chosen`,
  'a-dollar-is-a-dollar': () => 'of US dollars is 1',
  'nobody-of-group-came': ({ group }) => `nobody of this group was written down as having come: ${groups[group]}`,
  'named-twice': () => 'stands twice for the same group',
  'district-not-known-by': ({ pcode }) => `no district has the p-code ${pcode}`,
  'format-not-known': ({ formats }) => `is none of ${formats.join(', ')}`,
  'import-not-known': ({ id }) => `no import is called ${id}`,
  'output-needed-with-json': () => 'is needed with --json: standard output holds the JSON',
  'file-not-there': () => 'there is no such file',
  'server-answered': ({ status }) => `the server answered ${status}`,
  'trace-kept': ({ reference, path }) => `reference ${reference} in ${path}`,
}
