// What the Report screen says. To be read in the sun, in a hurry, by somebody who did not write it.
import type { ObservationKind } from '#data/schema/observation.ts'
import type { Grade, PositionTrouble } from '#web/field/position.ts'

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
  role: {
    title: 'You can write reports, but not send them',
    detail:
      'Your role may not send. Reports stay on this phone until a field officer or steward signs in, with the button at the top right.',
  },
  offline: 'No network. You can report as always.',
}
