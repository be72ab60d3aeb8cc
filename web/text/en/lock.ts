// The code of the phone, hiding, and throwing away: what they do, and where they end.
import { noun, plural } from './grammar.ts'

export const lock = {
  title: 'Keep this phone’s reports under a code',
  detail:
    'With a code, what is written here and not yet sent is sealed on this phone and shown to nobody without it. While it is locked nothing is shown and nothing is sent. If the code is forgotten, what was not sent is lost: nobody can open it.',
  insecure: 'Browsers seal on secure addresses (https) only, and this is not one.',
  newCode: 'A new code',
  again: 'The same again',
  codeHint: (least: number) => `At least ${least} figures or letters. Not a birthday, not 123456.`,
  wipeAfter: (n: number) => `Throw everything away after ${n} wrong codes`,
  set: 'Set the code',
  sealing: 'Sealing …',
  failed: 'The code could not be set. Everything is as it was.',
  isOn: 'What is kept here is sealed. The page locks when it is closed or hidden, or left for five minutes.',
  lockNow: 'Lock now',
  takeOff: 'Take the code off',
  locked: 'Locked',
  code: 'Code',
  open: 'Open',
  wrong: 'That is not the code.',
  wait: (seconds: number) => `Too many wrong codes. Try again in ${noun(seconds, 'second', 'seconds')}.`,
  left: (n: number) => `${noun(n, 'wrong code', 'wrong codes')} more and everything here is thrown away.`,
  neutral: 'Call this page “Notes”, with the picture of a notebook',
  neutralHint: 'In the tab at once; on the home screen when it is installed anew.',
  hide: 'Hide now',
  hideHint: 'Or press Escape twice. A page of notes takes its place, and the code is asked for when you come back.',
  hideShort: 'Hide',
  wipe: 'Throw everything away',
  wipeTitle: 'Throw everything on this phone away?',
  wipeDetail: (unsent: number) =>
    unsent === 0
      ? 'Nothing here waits to be sent. You are signed out.'
      : `${unsent} ${plural(unsent, 'was', 'were')} never sent and ${plural(unsent, 'is', 'are')} lost for good. You are signed out.`,
  wipeYes: 'Throw it away',
  wipeNo: 'Keep it',
}
