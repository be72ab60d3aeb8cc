// Tokens: who is let in beside those at the page, by what, for how long; making one, and ending it.
import type { Sensitivity } from '#data/schema/sensitivity.ts'
import type { TokenScope } from '#data/schema/token.ts'

/** What a scope opens, as a part of a sentence and as a choice. */
const scopes: Record<TokenScope, { opens: string; label: string; note: string }> = {
  read: {
    opens: 'asks the API',
    label: 'Ask the API',
    note: 'Figures, rows and exports, for R, Python, a spreadsheet.',
  },
  maps: {
    opens: 'reads the map services',
    label: 'Read the map services',
    note: 'OGC API - Features and vector tiles, for QGIS, GDAL, a web map.',
  },
  observations: {
    opens: 'sends observations',
    label: 'Send observations',
    note: 'ODK Collect, KoboCollect, Enketo. For a field officer or steward.',
  },
  imports: { opens: 'brings files in', label: 'Bring files in', note: 'Imports, dry run to undo. For a steward.' },
  all: { opens: 'everything the role may', label: 'Everything the role may', note: '' },
}

export const tokens = {
  title: 'Tokens',
  lead: 'Another program proves itself with a token: QGIS, a script, a phone with ODK Collect. Give each program its own, opening what it needs and nothing more, so that one can be ended without the others.',
  mayNot: { title: 'Stewards make tokens', detail: 'Ask a steward for one, and say which program it is for.' },
  scopes,
  working: 'Working',
  ended: (count: string) => `Ended (${count})`,
  none: 'No token works',
  noneDetail: 'Nobody can sign in, and no program can read more than anybody may.',
  unnamed: 'Without a name',
  opens: (role: string, parts: string) => `${role}: ${parts}.`,
  reach: (places: string | null, ceiling: Sensitivity) =>
    `Sees exactly where things are ${places === null ? 'everywhere' : `in ${places}`}, up to ${ceiling} sensitivity.`,
  made: (date: string, by: string) => `Made on ${date} ${by}.`,
  by: {
    name: (name: string) => `by ${name}`,
    other: 'by another steward',
    token: (name: string) => `with the token “${name}”`,
    local: 'at the command line',
    demo: 'on the demonstration',
  },
  used: (date: string) => `Last used on ${date}.`,
  unused: 'No use known.',
  until: (date: string) => `Works until ${date}.`,
  forever: 'Works until it is revoked.',
  expired: (date: string) => `Expired on ${date}.`,
  revoked: (date: string, by: string) => `Revoked on ${date} ${by}.`,
  add: 'Make a token',
  form: {
    title: 'A new token',
    name: 'Which program',
    nameHint: 'Such as “QGIS of the planning unit”. It is kept in the record for good, so no person’s name.',
    role: 'It sees what is seen by',
    roleNote: 'At most: whatever it opens, it sees and does no more there than this role.',
    who: 'What it is for',
    program: 'A program',
    programNote: 'Opens only what is ticked.',
    person: 'A person who signs in here',
    personNote:
      'Opens everything the role may. Under the name and role of a token that has ended it continues that one: reports that wait on a phone go on.',
    scopes: 'What it opens',
    area: 'Sees exactly where things are in',
    everywhere: 'Everywhere',
    areaNote:
      'Elsewhere it is told a neighbourhood or a district, as sensitive as a thing is. Several places: with the command line.',
    ceiling: 'Up to what is',
    ceilings: {
      low: 'of low sensitivity',
      moderate: 'moderately sensitive',
      high: 'highly sensitive',
      severe: 'severely sensitive: everything',
    } satisfies Record<Sensitivity, string>,
    days: 'Works for',
    forDays: (days: number) => `${days} days`,
    make: 'Make the token',
    cancel: 'Cancel',
  },
  once: {
    title: (name: string) => `The token for “${name}”`,
    note: 'This is the only time it is shown. Copy it into the program now; only its fingerprint is kept here. If it is lost, revoke it and make another.',
    label: 'Token',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'This browser did not copy it. Select it above and copy it by hand.',
    done: 'I have it',
  },
  revoke: {
    ask: 'Revoke',
    of: (name: string) => `Revoke ${name}`,
    title: (name: string) => `Revoke “${name}”?`,
    detail: 'Whoever holds it is refused from the next request on. This cannot be undone; another token can be made.',
    yes: 'Revoke it',
    keep: 'Keep it',
  },
}
