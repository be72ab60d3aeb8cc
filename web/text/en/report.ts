// What the Report screen says. To be read in the sun, in a hurry, by somebody who did not write it.
import type { ObservationKind, ReportedPrecision } from '#data/schema/observation.ts'
import type { Sensitivity } from '#data/schema/sensitivity.ts'
import type { Wind } from '#web/field/near.ts'
import type { Grade, PositionTrouble } from '#web/field/position.ts'
import { noun } from './grammar.ts'

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

const winds: Record<Wind, string> = {
  n: 'north',
  ne: 'north-east',
  e: 'east',
  se: 'south-east',
  s: 'south',
  sw: 'south-west',
  w: 'west',
  nw: 'north-west',
}
const sensitivities: Record<Sensitivity, { name: string; meaning: string }> = {
  low: { name: 'Everybody who signs in', meaning: 'It harms nobody if it is known.' },
  moderate: { name: 'Those who work on this place', meaning: 'Somebody could be bothered or blamed.' },
  high: { name: 'A few who are trusted with it', meaning: 'Somebody could be hurt or driven out.' },
  severe: { name: 'As few as possible', meaning: 'Somebody could be killed.' },
}
const precisions: Record<ReportedPrecision, { name: string; hint: string }> = {
  point: { name: 'The exact spot', hint: 'The building, the corner.' },
  cell: { name: 'The neighbourhood', hint: 'Somewhere around here, not where.' },
  district: { name: 'The district only', hint: 'Nothing nearer than that.' },
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
    site: 'Which site is it?',
    siteState: 'What state is the building in?',
    siteUse: 'What is it used for now?',
    who: 'Who may know where this is?',
    where: 'Where is it?',
    photo: 'Take photos?',
    words: 'Anything to add?',
    check: 'Is this right?',
  },
  optional: 'You may skip this.',
  required: {
    kind: 'Choose what you saw.',
    site: 'Choose the site you are at.',
    siteState: 'Choose the state it is in.',
    where: 'Find your position, tap the map, or write the place’s name.',
    observedAt: 'Say when you saw it.',
  },
  kindHints,
  where: {
    ways: { gps: 'Where I am now', map: 'Tap the map', draw: 'Draw its outline', typed: 'Write the place' },
    find: 'Find my position',
    findAgain: 'Look again',
    looking: 'Looking for your position …',
    lookingBetter: (fixes: number) =>
      fixes === 1 ? 'Stand still: still looking …' : `The mean of ${fixes} readings. Stand still: still looking …`,
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
  draw: {
    what: 'What do you draw?',
    area: 'An outline',
    line: 'A line',
    hint: 'Tap corner by corner. Or walk to each corner and add where you stand.',
    walk: 'Walk it: add where I stand',
    addHere: 'Add this corner',
    corners: (n: number, missing: number) =>
      missing === 0 ? noun(n, 'corner', 'corners') : `${noun(n, 'corner', 'corners')}; at least ${missing} more`,
    full: (most: number) => `${most} corners are the most there can be.`,
    undo: 'Take the last corner back',
    clear: 'Begin again',
  },
  visit: {
    title: 'Visit a site',
    lead: 'Find a site near you and record the state it is in now.',
    loading: 'Looking for the sites this phone knows',
    notLoaded:
      'This phone knows no sites without a network. Take a district pack along before you leave it. Until then, report the building as a new one.',
    takePack: 'District pack',
    none: 'There are no sites yet. Report the building, and it becomes one.',
    asOf: (day: string) => `Sites as known on ${day}.`,
    here: (exactTo: string) => `Here, to about ${exactTo}`,
    away: (distance: string, wind: string) => `${distance} ${wind}`,
    site: (district: string | null, state: string, day: string) =>
      [district, state, `seen ${day}`].filter((part) => part !== null).join(' · '),
    noDistrict: 'In no district',
    more: (n: number) => `${n} more are further away. Find your position to see what is near.`,
    winds,
  },
  who: {
    hint: 'Think of who was seen, who told you, and of yourself.',
    sensitivity: 'Who may see exactly where this is?',
    shownTo: 'How exactly may it be told?',
    usual: (name: string) => `${name} (usual for this)`,
    sensitivities,
    precisions,
  },
  audio: {
    hint: (seconds: number) =>
      `Or say it, in at most ${seconds} seconds. Do not say names of people: a voice can be known too.`,
    record: 'Say it',
    again: 'Say it again',
    stop: (seconds: string, most: number) => `Stop (${seconds} of ${most} s)`,
    remove: 'Take the recording out',
    recorded: 'What you said',
    cannot: 'This browser cannot record in a way the server can clean. Write it instead.',
    troubles: {
      denied: 'This page may not use the microphone. Allow it in the browser’s settings, or write it.',
      unavailable: 'The microphone cannot be used. Write it instead.',
    },
  },
  map: {
    label: 'Map to tap the place on',
    help: 'Drag to move, pinch or press + to come closer, then tap the place.',
    closer: 'Come closer',
    further: 'Further out',
    middle: 'Use the middle of the map',
    sites: (n: number, day: string) =>
      `This phone knows ${noun(n, 'place', 'places')}, as of ${day}. Come closer, and tap a square to report from it.`,
    site: (state: string, day: string) => `At a known place: ${state.toLowerCase()} when last seen, ${day}.`,
    tooFar: (metres: string) => `From this far the pin is only exact to ${metres}. Come closer and tap again.`,
    missing: 'The map has not been loaded on this phone yet. Write the place’s name instead.',
    loading: 'Drawing the map',
  },
  photo: {
    most: (photos: number) => `Up to ${photos}.`,
    take: 'Take or choose a photo',
    another: 'One more photo',
    remove: (at: number, of: number) => (of === 1 ? 'Take the photo out' : `Take photo ${at} out`),
    working: 'Making the photo smaller …',
    alt: (at: number, of: number) =>
      of === 1 ? 'The photo that goes with this report' : `Photo ${at} of ${of} that go with this report`,
    size: (photos: number, kilobytes: string) =>
      `${noun(photos, 'photo', 'photos')}, ${kilobytes} kB. What the camera wrote beside the picture (place, time, phone) is taken out.`,
    full: (photos: number) => `${photos} photos are the most there can be. Take one out to add another.`,
    left: (photos: number) => `${noun(photos, 'photo was', 'photos were')} one too many and left out.`,
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
    site: 'A site this phone knows',
    siteState: 'State',
    siteUse: 'Used for',
    audio: 'Recording',
    withAudio: 'One recording',
    noAudio: 'No recording',
    sensitivity: 'Exact place for',
    shownTo: 'Told as',
    where: 'Where',
    photo: 'Photos',
    withPhotos: (photos: number) => noun(photos, 'photo', 'photos'),
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
    anotherVisit: 'Visit another site',
    home: 'To all forms',
    code: {
      title: 'Code to take it back',
      detail:
        'Write this down, or hand it to the person you spoke with. With it the report can be taken back later, by anybody who has it, without an account. It is not sent: once the report has gone, this phone forgets it.',
    },
  },
  notKept: {
    title: 'This phone did not keep the report',
    detail:
      'It is only on this screen. Do not close the page. Free some space, leave private browsing, or save it as a file now.',
    retry: 'Try to keep it again',
    file: 'Save it as a file',
  },
  role: {
    title: 'You can write reports, but not send them',
    detail:
      'Your role may not send. Reports stay on this phone until a field officer or steward signs in, with the button at the top right.',
  },
  offline: 'No network. You can report as always.',
}
