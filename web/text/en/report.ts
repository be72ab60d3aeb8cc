// What the Report screen says. To be read in the sun, in a hurry, by somebody who did not write it.
import type { ObservationKind } from '#data/schema/observation.ts'
import type { ReviewState } from '#data/schema/review.ts'
import type { Grade, PositionTrouble } from '#web/field/position.ts'
import type { Trouble } from '#web/field/unsent.ts'
import { noun, plural } from './grammar.ts'

/** What a reviewer decided, to whoever sent the report; the reason is in the reviewer's words. */
const reviewed: Record<Exclude<ReviewState, 'pending'>, (on: string, reason: string | null) => string> = {
  verified: (on) => `Checked on ${on}, and believed.`,
  contested: (on, reason) => `Checked on ${on}. Others say otherwise: “${reason}”`,
  rejected: (on, reason) => `Refused on ${on}: “${reason}” It counts nowhere.`,
  merged: (on) => `Checked on ${on}: known already from another report, and counted once.`,
}

const kindHints: Record<ObservationKind, string> = {
  'abandoned-building': 'A building nobody uses, or that the wrong people use',
  'unlit-street': 'A street, path or square without light at night',
  checkpoint: 'A place where people are stopped, by anybody',
  'armed-group-seen': 'People with weapons who are not on duty',
  'tension-in-community': 'Quarrels, threats or rumours that may grow',
  'broken-service': 'Water, a clinic, a school, a road that does not work',
  'good-practice': 'Something here makes people safer',
  other: 'Say what it is in your note',
}

const grades: Record<Grade, { name: string; meaning: string }> = {
  good: { name: 'Good', meaning: 'Exact enough to find this building again.' },
  fair: { name: 'Fair', meaning: 'Exact enough for this street.' },
  poor: {
    name: 'Poor',
    meaning:
      'Only exact enough for the village. Phones are unsure indoors, between high walls and under trees: step into the open and look again. Or write the place’s name below.',
  },
  rough: {
    name: 'Very rough',
    meaning:
      'The phone is guessing from the network. Step into the open and look again, tap the place on the map, or write its name below. The report counts either way, but not for an exact place.',
  },
}

const positionTroubles: Record<PositionTrouble, string> = {
  denied:
    'This page may not ask the phone where it is. Allow “Location” for this page in the browser’s settings, or tap the map, or write the place’s name.',
  unavailable:
    'The phone cannot find its position. Check that location is switched on, or tap the map, or write the place’s name.',
  timeout: 'No position was found in 45 seconds. Step into the open and look again, or tap the map, or write the name.',
  insecure:
    'Browsers give positions to secure addresses (https) only, and this is not one. Tap the map, or write the place’s name.',
}

const troubles: Record<Trouble['reason'], string> = {
  'no-network': 'No connection to the server. It goes by itself when there is one.',
  'not-our-server':
    'Something answered, but not our server: often a Wi-Fi sign-in page. Open that page and accept, or use another network. It is tried again by itself.',
  busy: 'The server is busy. It is tried again by itself.',
  'server-fault': 'The server has trouble. It is tried again by itself.',
  'signed-out': 'Sign in to send it. It stays here until then.',
  ended: 'Your sign-in has ended. It stays here, and goes when you have signed in again.',
  another: 'Somebody else is signed in on this phone. It stays here, and goes when you sign in.',
  role: 'Your role may not send reports. Sign in as a field officer; it stays here until then.',
  invalid: 'The server did not accept it as it is. Edit it and it goes again.',
  'too-large': 'It is too large for the server. Edit it and take the photo out, or take a new one.',
  conflict:
    'The server already has an earlier version of this report. Edit it to send it as a new report, or delete it here if the earlier one is enough.',
  withdrawn: 'This report was withdrawn on the server. Delete it here, or edit it to send it as a new report.',
}

export const report = {
  title: 'Report what you see',
  lead: 'It is kept on this phone first, and sent when there is a network.',
  way: {
    label: 'How to be asked',
    steps: 'One at a time',
    all: 'All at once',
  },
  progress: (at: number, of: number) => `Question ${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  keep: 'Keep and send',
  keeping: 'Keeping …',
  saveEdit: 'Keep the changes and send',
  cancelEdit: 'Leave it as it was',
  editing: 'You are changing a report that was not sent yet.',
  draftFound: 'Your unfinished report is still here.',
  startOver: 'Start over',
  fixFirst: 'Something is missing. Look at the marked question.',
  questions: {
    kind: 'What did you see?',
    siteState: 'What state is the building in?',
    where: 'Where is it?',
    photo: 'Take a photo?',
    words: 'Anything to add?',
    check: 'Is this right?',
  },
  optional: 'You may skip this.',
  required: {
    kind: 'Choose what you saw.',
    where: 'Find your position, tap the map, or write the place’s name.',
    observedAt: 'Say when you saw it.',
  },
  kindHints,
  where: {
    ways: { gps: 'Where I am now', map: 'Tap the map', typed: 'Write the place' },
    find: 'Find my position',
    findAgain: 'Look again',
    looking: 'Looking for your position …',
    lookingBetter: (metres: string) => `Exact to ${metres} so far; still looking …`,
    stop: 'That is good enough',
    byHand: 'Placed by hand',
    exactTo: (metres: string) => `Exact to about ${metres}`,
    metres: (value: string) => `${value} m`,
    kilometres: (value: string) => `${value} km`,
    grades,
    troubles: positionTroubles,
    placeText: 'Name of the place',
    placeHint: 'As people here would say it: “old mill behind the market, Laskar”.',
    placeOptional: 'Name of the place (helps when the position is poor)',
    none: 'No place given yet',
  },
  map: {
    label: 'Map to tap the place on',
    help: 'Drag to move, pinch or press + to come closer, then tap the place.',
    closer: 'Come closer',
    further: 'Further out',
    middle: 'Use the middle of the map',
    tooFar: (metres: string) => `From this far the pin is only exact to ${metres}. Come closer and tap again.`,
    missing: 'The map has not been loaded on this phone yet. Write the place’s name instead.',
    loading: 'Drawing the map',
  },
  photo: {
    take: 'Take or choose a photo',
    again: 'Take another',
    remove: 'Take the photo out',
    working: 'Making the photo smaller …',
    alt: 'The photo that goes with this report',
    size: (kilobytes: string) =>
      `${kilobytes} kB. What the camera wrote beside the picture (place, time, phone) is taken out.`,
    faces: 'Do not photograph faces, number plates or house numbers. A photo can put a person in danger.',
    unreadable: 'This picture cannot be read on this phone. Take it again, or go on without one.',
  },
  words: {
    note: 'What should others know?',
    noteHint: 'Do not write names of people.',
    grievance: 'Is it about one of these complaints?',
    noGrievance: 'None of these',
  },
  check: {
    kind: 'What',
    siteState: 'State',
    where: 'Where',
    photo: 'Photo',
    withPhoto: 'One photo',
    noPhoto: 'No photo',
    grievance: 'Complaint',
    note: 'Note',
    nothing: 'Nothing',
    observedAt: 'When you saw it',
    change: (question: string) => `Change: ${question}`,
  },
  kept: {
    title: 'Kept on this phone',
    detail: 'It goes by itself when there is a network. You can close this page.',
    refusedTitle: 'Kept on this phone, but the server refused it',
    signInTitle: 'Kept on this phone, waiting for you to sign in',
    sentTitle: 'Sent',
    sentDetail: (seq: string) => `The server has it (receipt ${seq}).`,
    another: 'Report something else',
  },
  notKept: {
    title: 'This phone did not keep the report',
    detail:
      'It is only on this screen. Do not close the page. Free some space, leave private browsing, or save it as a file now.',
    retry: 'Try to keep it again',
    file: 'Save it as a file',
  },
  queue: {
    title: 'On this phone',
    empty: 'Nothing is waiting. Everything you reported has been sent.',
    nothingYet: 'Nothing is waiting on this phone.',
    count: (n: number) => `${noun(n, 'report', 'reports')} not sent yet`,
    onTheWay: 'Being sent …',
    states: { waiting: 'Waiting to be sent', 'sign-in': 'Waiting for you to sign in', refused: 'Refused: needs you' },
    troubles,
    seen: (when: string) => `Seen ${when}`,
    photo: 'with a photo',
    nextTry: (when: string) => `Next try ${when}`,
    tries: (n: number) => `${noun(n, 'try', 'tries')} so far`,
    sendAll: 'Send all now',
    retry: 'Send now',
    edit: 'Edit',
    remove: 'Delete',
    removeTitle: 'Delete this report?',
    removeDetail: 'It has not been sent. Once deleted here it is gone.',
    removeYes: 'Delete it',
    removeNo: 'Keep it',
    backup: 'Save all as a file',
    restore: 'Bring back from a file',
    restored: (n: number) => `${noun(n, 'report', 'reports')} brought back.`,
    notBackup: 'That file holds no saved reports. Nothing was changed.',
    backupName: (day: string) => `upstream-reports-${day}.json`,
    backupNote: 'The file holds exact places and photos. Give it only to your steward.',
    sent: (n: number) => `Sent from this phone: ${n}`,
    receipt: (seq: string, when: string) => `receipt ${seq}, ${when}`,
    ended: {
      title: 'Your sign-in has ended',
      detail: (n: number) =>
        n === 0
          ? 'You can go on writing: reports stay on this phone, and go when you have signed in again.'
          : `${noun(n, 'report waits', 'reports wait')} on this phone, and ${plural(n, 'goes', 'go')} when you have signed in again. You can go on writing.`,
      signIn: 'Sign in again',
    },
    others: (n: number) =>
      `${noun(n, 'report', 'reports')} on this phone ${plural(n, 'is', 'are')} somebody else’s. ${plural(n, 'It is', 'They are')} kept here, unseen, and ${plural(n, 'goes when its writer signs', 'go when their writers sign')} in.`,
    unclaimed: {
      title: 'Are these yours?',
      detail:
        'They were written while nobody was signed in, under a sign-in that has ended, or came from a file. They go under your name only if you say so.',
      mine: 'It is mine: send it',
    },
    broken:
      'This browser lets the page keep nothing (often private browsing). Open the page in a normal window before you report.',
  },
  fates: {
    withdrawn: (on: string) => `Withdrawn on ${on}. It counts nowhere.`,
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
    promised: 'The browser has promised to keep them until they are sent.',
    'not-promised':
      'The browser may clear them if the phone runs out of space, or if this page is not opened for about a week. Open it now and then, or save them as a file.',
    unknown: 'This browser does not say how long it keeps them. Save them as a file if they must wait for days.',
  },
  said: {
    kept: 'Kept on this phone.',
    sent: (n: number) => `${noun(n, 'report', 'reports')} sent.`,
    refused: (n: number) => `${noun(n, 'report was', 'reports were')} refused and ${plural(n, 'needs', 'need')} you.`,
  },
  role: {
    title: 'You can write reports, but not send them',
    detail:
      'Your role may not send. Reports stay on this phone until a field officer or steward signs in, with the button at the top right.',
  },
  offline: 'No network. You can report as always.',
}
