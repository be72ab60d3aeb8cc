// What the list of what waits on this device says, whatever kind of thing waits. To be read in the sun, in a hurry.
import type { ReviewState } from '#data/schema/review.ts'
import type { Trouble } from '#web/field/parcel.ts'
import { noun, plural } from './grammar.ts'

const troubles: Record<Trouble['reason'], string> = {
  'no-network': 'No connection to the server. It goes by itself when there is one.',
  'not-our-server':
    'Something answered, but not our server: often a Wi-Fi sign-in page. Open that page and accept, or use another network. It is tried again by itself.',
  busy: 'The server is busy. It is tried again by itself.',
  'server-fault': 'The server has trouble. It is tried again by itself.',
  'signed-out': 'Sign in to send it. It stays here until then.',
  ended: 'Your sign-in has ended. It stays here, and goes when you have signed in again.',
  another: 'Somebody else is signed in on this phone. It stays here, and goes when you sign in.',
  role: 'Your role may not send this. Sign in as a field officer; it stays here until then.',
  invalid: 'The server did not accept it as it is. Edit it and it goes again.',
  'too-large': 'It is too large for the server. Edit it and take a photo out, or take a new one.',
  conflict:
    'The server already has an earlier version of this. Edit it to send it as a new one, or delete it here if the earlier one is enough.',
  withdrawn: 'This was withdrawn on the server. Delete it here, or edit it to send it as a new one.',
  'newer-version':
    'It was kept by a newer version of this page. Open the page with a network once, then send it again.',
}

/** Two photos and a voice note. */
const enclosed = (names: readonly string[]): string[] => {
  const photos = names.filter((name) => name === 'photo').length
  const notes = names.filter((name) => name === 'audio').length
  return [
    ...(photos === 0 ? [] : [photos === 1 ? 'with a photo' : `with ${photos} photos`]),
    ...(notes === 0 ? [] : ['with a voice note']),
  ]
}

/** What a reviewer decided, to whoever sent the report; the reason is in the reviewer's words. */
const reviewed: Record<Exclude<ReviewState, 'pending'>, (on: string, reason: string | null) => string> = {
  verified: (on) => `Checked on ${on}, and believed.`,
  contested: (on, reason) => `Checked on ${on}. Others say otherwise: “${reason}”`,
  rejected: (on, reason) => `Refused on ${on}: “${reason}” It counts nowhere.`,
  merged: (on) => `Checked on ${on}: known already from another report, and counted once.`,
}

export const outbox = {
  screen: 'Outbox',
  lead: 'What you wrote and the server does not have yet. It goes by itself when there is a network.',
  title: 'On this phone',
  empty: 'Nothing is waiting. Everything you wrote has been sent.',
  nothingYet: 'Nothing is waiting on this phone.',
  count: (n: number) => `${n} not sent yet`,
  more: (n: number) => `Show ${n} more`,
  states: { waiting: 'Waiting to be sent', 'sign-in': 'Waiting for you to sign in', refused: 'Refused: needs you' },
  draft: 'Draft: not finished yet',
  draftReport: (what: string | null) => (what === null ? 'Report' : `Report: ${what}`),
  goOn: 'Go on with it',
  sending: (percent: string) => `Sending ${percent} %`,
  progress: 'How much of it has been sent',
  troubles,
  seen: (when: string) => `Seen ${when}`,
  code: (code: string) => `Code to take it back: ${code}`,
  weekIn: (place: string) => `Week in ${place}`,
  weekOf: (day: string) => `Week of ${day}`,
  heldOn: (day: string) => `Held on ${day}`,
  workshopIn: (district: string) => `Workshop in ${district}`,
  consultationIn: (district: string) => `Consultation in ${district}`,
  timeOf: (what: string) => `Another time for: ${what}`,
  retimed: (before: string, now: string) => `Seen ${now}, not ${before}`,
  time: {
    open: 'Correct the time',
    hint: (before: string) => `It says ${before} until now. Both times are kept.`,
    when: 'When you saw it',
    keep: 'Keep and send',
    troubles: {
      missing: () => 'Say the day and the time.',
      later: (received: string) => `That is after the report came in, on ${received}.`,
      'not-kept': () => 'This phone did not keep it. Free some space and try again.',
    },
  },
  unreadable: 'Kept by a newer version of this page',
  enclosed,
  nextTry: (when: string) => `Next try ${when}`,
  tries: (n: number) => `${noun(n, 'try', 'tries')} so far`,
  sendAll: 'Send all now',
  retry: 'Send now',
  edit: 'Edit',
  editing: 'You are changing what was not sent yet.',
  save: 'Save to a file',
  remove: 'Delete',
  removeTitle: 'Delete this?',
  removeDetail: 'It has not been sent. Once deleted here it is gone.',
  removeYes: 'Delete it',
  removeNo: 'Keep it',
  file: {
    title: 'Save to a sealed file',
    detail:
      'The file says nothing without its passphrase. It can be brought back on any phone that opens this page, by whoever knows the passphrase. What is saved also stays here, and goes when it can.',
    passphrase: 'Passphrase',
    hint: (letters: number) =>
      `At least ${letters} letters: four words that do not belong together are good. Nobody can open the file without it, not even your steward.`,
    save: 'Save the file',
    sealing: 'Sealing …',
    failed: 'The file could not be made. It is still on this phone.',
    insecure: 'Browsers seal files on secure addresses (https) only, and this is not one.',
    name: (day: string, uuid: string) => `upstream-${day}-${uuid.slice(0, 4)}.sealed.json`,
    restore: 'Bring back from a file',
    open: 'Open it',
    wrong: 'That does not open it: the passphrase is another, or the file is damaged.',
    restored: (n: number) => (n === 0 ? 'It is on this phone already. Nothing was changed.' : `${n} brought back.`),
    notRestored: 'This phone did not keep it. Free some space and try again; the file is as it was.',
    notBackup: 'That file holds nothing saved here. Nothing was changed.',
  },
  sent: (n: number) => `Sent from this phone: ${n}`,
  accepted: (seq: string, when: string) => `accepted as ${seq}, ${when}`,
  ended: {
    title: 'Your sign-in has ended',
    detail: (n: number) =>
      n === 0
        ? 'You can go on writing: it stays on this phone, and goes when you have signed in again.'
        : `${n} ${plural(n, 'waits', 'wait')} on this phone, and ${plural(n, 'goes', 'go')} when you have signed in again. You can go on writing.`,
    signIn: 'Sign in again',
  },
  others: (n: number) =>
    `${n} on this phone ${plural(n, 'is', 'are')} somebody else’s, kept here unseen. ${plural(n, 'It goes when its writer signs', 'They go when their writers sign')} in.`,
  unclaimed: {
    title: 'Are these yours?',
    detail:
      'They were written while nobody was signed in, under a sign-in that has ended, or came from a file. They go under your name only if you say so.',
    mine: 'It is mine: send it',
  },
  broken:
    'This browser lets the page keep nothing (often private browsing). Open the page in a normal window before you write.',
  fates: {
    withdrawn: (on: string) => `Withdrawn on ${on}. It counts nowhere.`,
    retimed: (before: string, now: string) => `You corrected the time: ${now}, not ${before}.`,
    notChecked: 'Received. Nobody has checked it yet.',
    reviewed,
    unplaced: 'It is in no district yet: a steward or an analyst places it.',
    placed: (district: string, on: string) => `Placed by hand on ${on}. Counts in ${district}.`,
    counts: (district: string) => `Counts in ${district}.`,
    answered: (n: number) => `${noun(n, 'commitment names', 'commitments name')} it, or the site it tells of.`,
    promised: (n: number, district: string) =>
      `${noun(n, 'commitment', 'commitments')} made in ${district} since. Whether because of it, the record does not say.`,
  },
  lasting: {
    promised: 'The browser has promised to keep this until it is sent.',
    'not-promised':
      'The browser may clear it if the phone runs out of space, or if this page is not opened for about a week. Open it now and then, or save what matters to a file.',
    unknown: 'This browser does not say how long it keeps this. Save it to a file if it must wait for days.',
  },
  said: {
    sent: (n: number) => `${n} sent.`,
    refused: (n: number) => `${n} ${plural(n, 'was', 'were')} refused and ${plural(n, 'needs', 'need')} you.`,
  },
}
