// Taking a report back with its code. Read by somebody who may be afraid, on a phone that may not be theirs.
export const withdraw = {
  title: 'Take a report back',
  lead: 'With the code you were given when the report was sent, it is taken back for good. You need no account, and nobody is told who asked.',
  label: 'The code',
  hint: 'Twenty letters and digits, in four groups of five. Capitals, spaces and hyphens do not matter.',
  what: 'What goes: where it was, what was written, the photo, and all that was said of it since. It cannot be brought back.',
  yes: 'Take it back',
  asking: 'Taking it back …',
  heard: {
    title: 'It was heard',
    detail: (seconds: number) =>
      `If a report was sent with this code, it is gone from maps, lists and files within ${seconds} seconds. This answer is the same for every code, so that nobody can find out with it what was reported.`,
    copies:
      'Backups made before today still hold it until they are thrown away, and files that somebody took out of here before are out of reach.',
    another: 'Take another one back',
  },
  link: 'Take a report back with its code',
}
