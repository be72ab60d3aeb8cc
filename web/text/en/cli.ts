// What the command line prints: its help, and what each command says when it is done.
import type { ImportReport, RowCorrection } from '#api/contract/imports.ts'
import type { Purged } from '#api/contract/retention.ts'
import { formatCount } from '../format.ts'
import { noun, plural } from './grammar.ts'
import { sealed } from './sealed.ts'

const nothing = '(nothing)'

export const cli = {
  help: {
    program: 'Runs an Upstream instance from the command line. UPSTREAM_DIR says which one; ./var unless set.',
    json: 'print one JSON object',
    verbose: 'print the whole trace of a bug',
    init: 'begin an empty instance, or the fictional demonstration country',
    demo: 'fill it with the demonstration country',
    name: 'what the country or area is called',
    code: 'its ISO 3166 code',
    import: 'recognise files and bring their rows in',
    dryRun: 'say what would happen and keep nothing',
    importFormat: 'do not guess the format',
    map: 'say which column is which',
    rejects: 'write the rejected rows, with reasons, to this file',
    corrections: 'write every corrected value, old and new, to this file',
    undo: 'take one import back whole',
    export: 'write districts, incidents, observations or interventions to a file',
    exportFormat: 'file format',
    output: 'where to; standard output unless given',
    provenance: 'begin a CSV file with lines that say where it comes from',
    from: 'first month, YYYY-MM',
    to: 'last month, YYYY-MM',
    level: 'country, region, district',
    pcodes: 'places, separated by commas',
    kinds: 'incident kinds, separated by commas',
    indicator: 'perception indicator',
    group: 'whose answers, such as sex:female',
    sources: 'sources, separated by commas',
    asOf: 'as known on that day',
    brief: 'the address of a briefing about a district, or about the whole country; with --pdf the briefing itself',
    pdf: 'print it to this file by the Chromium of this machine; briefing-<pcode>.pdf unless named',
    landscape: 'on its side',
    address: 'where readers find this instance; PUBLIC_URL, else http://HOST:PORT, unless given',
    lookingAs: 'whose eyes it is seen through',
    sealKey: 'the public key of this instance, and the offices it trusts',
    trust: 'trust another instance by the key it printed',
    distrust: 'take no more files from another instance, and seal none for it',
    officeName: 'what it is called here',
    seal: 'seal what happened here in one file that only the other instance can open',
    sealTo: 'for whom, by name or key; the one trusted office unless said',
    since: 'from this entry, or this day, on; everything unless said',
    takeIn: 'take in a sealed file of an office',
    check: 'say what it would change and keep nothing',
    rebuild: 'make the mirror again from the record',
    verify:
      'check the chain of the record, its files, the mirror against a fresh one, and that no few people can be worked out',
    backup: 'write everything to one file; writes may go on meanwhile',
    purge: 'erase for good what is past the time it is kept, as the server does every day',
    restore: 'put a backup into an empty folder',
    status: 'what is here, and how far it has come',
    token: 'make a token that lets a program or a person in',
    tokens: 'the tokens there are: for what, until when, and when they were last used',
    revoke: 'make a token stop working at once, by its id',
    role: 'what they may do, at most',
    area: 'p-codes of the places where it is told exactly where things are (a,b); everywhere unless said',
    ceiling: 'the most sensitive things whose exact place it is told',
    tokenName: 'which program holds it; not a person’s name',
    scope: 'what it opens, separated by commas: read, maps, observations, imports; all for a person who signs in',
    scopesThereAre: (scopes: string) => `There are ${scopes}.`,
    days: 'until it stops working',
    invite: 'make a link by which one person joins, with an account of their own',
    for: 'for whom, so that invitations can be told apart',
    linkDays: 'until the link stops working',
    people: 'who has an account or was invited to have one',
    disable: 'sign a person out everywhere, and let them in no more; by name or id',
    enable: 'let a person in again',
    wholeDays: (most: number) => `Say a whole number of days from 1 to ${most}.`,
  },
  reference: (reference: string) => `  reference ${reference}`,
  ofField: (field: string, why: string) => `  ${field}: ${why}`,
  ofFile: (file: string, why: string) => `${file}: ${why}`,
  init: (dir: string, seq: number) => `${dir} is ready (${noun(seq, 'entry', 'entries')}). \`npm start\` serves it.`,
  backup: (file: string, entries: number, files: number, bytes: number) =>
    `${file}: ${noun(entries, 'entry', 'entries')}, ${noun(files, 'file', 'files')}, ${noun(bytes, 'byte', 'bytes')}`,
  restore: (dir: string, entries: number, files: number) =>
    `${dir}: ${noun(entries, 'entry', 'entries')} and ${noun(files, 'file', 'files')} are back.`,
  rebuild: (entries: number) => `The mirror is made again from ${noun(entries, 'entry', 'entries')}.`,
  export: (file: string, bytes: number) => `${file}: ${noun(bytes, 'byte', 'bytes')}`,
  brief: (file: string, pages: number, bytes: number) =>
    `${file}: ${noun(pages, 'page', 'pages')}, ${noun(bytes, 'byte', 'bytes')}`,
  undo: (filename: string, id: string, rows: number) =>
    `${filename} (${id}) is taken back: ${noun(rows, 'row no longer counts', 'rows no longer count')}.`,
  purge: ({ dryRun, observations, weeklyLines, photos, files, uploads, accessLines }: Purged) =>
    `${dryRun ? 'Would erase' : 'Erased'} the details of ${plural(observations, 'one observation', `${formatCount(observations)} observations`)} and ${plural(weeklyLines, 'one weekly line', `${formatCount(weeklyLines)} weekly lines`)}, ${plural(photos, 'one photo', `${formatCount(photos)} photos`)}, ${plural(files, 'one file', `${formatCount(files)} files`)} in all, ${formatCount(uploads)} on their way and ${plural(accessLines, 'one line', `${formatCount(accessLines)} lines`)} of the access log. Backups made before still hold them.`,
  verify: {
    what: (entries: number, files: number, rows: number) =>
      `${noun(entries, 'entry', 'entries')}, ${noun(files, 'file', 'files')}, ${noun(rows, 'row', 'rows')}`,
    well: (what: string) => `${what}: all as written, and no few people can be worked out.`,
    asWritten: (what: string) => `${what}: all as written.`,
    exposed: ([wave, place, group, indicator]: readonly [string, string, string | null, string | null]) =>
      `  few people can be worked out: ${wave}, ${place}, ${group ?? 'everybody'}, ${indicator ?? 'people met'}`,
    amiss: (fault: string) => `  ${fault}`,
  },
  status: {
    name: (dir: string, name: string | null, isFictional: boolean) =>
      `${dir}: ${name === null ? 'not named yet' : `${name}${isFictional ? ' (fictional)' : ''}`}`,
    seqs: (record: number, mirror: number) => `  record ${formatCount(record)}, mirror ${formatCount(mirror)}`,
    months: (from: string, to: string) => `  ${from} to ${to}`,
    undated: '  nothing dated yet',
  },
  sealKey: {
    own: (key: string, fingerprint: string) => `${key}\n  to be read out and compared: ${fingerprint}`,
    office: (name: string, fingerprint: string, isTrusted: boolean) =>
      `  ${isTrusted ? 'trusts' : 'no longer trusts'} ${name}: ${fingerprint}`,
    trusted: (name: string, fingerprint: string) =>
      `${name} is trusted now. Read its key out to somebody there, and hear the same: ${fingerprint}`,
    distrusted: (name: string) => `${name} is no longer trusted. What came from it stays.`,
  },
  seal: {
    made: (file: string, office: string, from: number, to: number, bytes: number) =>
      `${file}: sealed for ${office}, entries ${from} to ${to}, ${noun(bytes, 'byte', 'bytes')}`,
    within: (entries: number, stayed: number, files: number) =>
      `  ${noun(entries, 'entry goes', 'entries go')}, ${formatCount(stayed)} ${plural(stayed, 'stays', 'stay')} here; ${noun(files, 'file', 'files')}`,
    next: (since: number) => `  next time: --since ${since}`,
  },
  takeIn: {
    head: (file: string, office: string, from: number, to: number, state: 'checked' | 'taken-in' | 'nothing-new') =>
      `${file}: from ${office}, entries ${from} to ${to}${{ checked: ' (a check, nothing kept)', 'taken-in': ', taken in', 'nothing-new': ': all of it is here already, nothing was written' }[state]}`,
    counts: ({ new: fresh, had, conflict, refused }: Record<'new' | 'had' | 'conflict' | 'refused', number>) =>
      `  ${formatCount(fresh)} new, ${formatCount(had)} known already, ${formatCount(conflict)} in conflict, ${formatCount(refused)} refused`,
    kind: (kind: string, counts: Record<'new' | 'had' | 'conflict' | 'refused', number>) =>
      `  ${sealed.counted(counts.new + counts.had + counts.conflict + counts.refused, kind)}: ${formatCount(counts.new)} new, ${formatCount(counts.had)} known, ${formatCount(counts.conflict)} in conflict, ${formatCount(counts.refused)} refused`,
    changed: (place: string | null, kind: string, count: number) =>
      `  + ${place ?? 'in no one district'}: ${sealed.counted(count, kind)}`,
    aside: (seq: number, kind: string, subject: string, why: string) =>
      `  ! entry ${seq}, ${sealed.counted(1, kind)} (${subject}): ${why}`,
    more: (count: number) => `  and ${formatCount(count)} more kept aside`,
    said: (sentence: string) => `  ${sentence}`,
  },
  reach: ({ area, ceiling }: { area: readonly string[] | null; ceiling: string }) =>
    `exact places ${area === null ? 'everywhere' : `in ${area.join(', ')}`} up to ${ceiling} sensitivity`,
  token: (role: string, scopes: string, reach: string, until: string | null) =>
    `  role ${role}, opens ${scopes}, ${reach}, until ${until ?? 'it is revoked'}; shown this once`,
  people: {
    none: 'Nobody has an account yet, and nobody was invited.',
    link: (role: string, until: string) => `  role ${role}, works once, until ${until}; shown this once`,
    row: (row: {
      personId: string
      name: string
      role: string
      area: readonly string[] | null
      ceiling: string
      state: 'invited' | 'invitation-expired' | 'active' | 'disabled'
      lastSeenOn: string | null
    }) => {
      const states = {
        invited: 'invited',
        'invitation-expired': 'invited, the link has run out',
        active: row.lastSeenOn === null ? 'not seen since' : `last seen on ${row.lastSeenOn}`,
        disabled: 'disabled',
      }
      return `${row.personId}  ${row.name || nothing}: ${row.role}, ${row.area?.join(' ') ?? 'the whole country'}, up to ${row.ceiling}, ${states[row.state]}`
    },
    changed: (name: string, disabled: boolean) =>
      disabled ? `${name} is signed out everywhere and cannot sign in.` : `${name} may sign in again.`,
  },
  tokens: {
    unnamed: 'made at the command line',
    none: 'No token was made yet.',
    row: (row: {
      tokenId: string
      name: string
      role: string
      scopes: string
      reach: string
      state: 'working' | 'expired' | 'revoked'
      madeOn: string
      expires: string | null
      lastUsedOn: string | null
      revoked: string | null
    }) => {
      const ends = {
        working: row.expires === null ? 'until it is revoked' : `until ${row.expires}`,
        expired: `expired on ${row.expires}`,
        revoked: `revoked on ${row.revoked}`,
      }[row.state]
      const used = row.lastUsedOn === null ? 'no use known' : `last used on ${row.lastUsedOn}`
      return `${row.tokenId}  ${row.name || nothing}: ${row.role}, opens ${row.scopes}, ${row.reach}, made on ${row.madeOn}, ${ends}, ${used}`
    },
    revoked: (tokenId: string) => `${tokenId} stopped working.`,
  },
  import: {
    boundariesFirst: 'Boundaries were read first, so that the other files find their districts.',
    head: ({ filename, formatLabel, id }: ImportReport, isDry: boolean) =>
      `${filename}: ${formatLabel}${isDry ? ' (dry run, nothing kept)' : `, batch ${id}`}`,
    counts: ({ read, accepted, corrected, rejected, duplicate }: ImportReport) =>
      `  ${formatCount(read)} read, ${formatCount(accepted)} accepted, ${formatCount(corrected)} corrected, ${formatCount(rejected)} rejected, ${formatCount(duplicate)} known already`,
    note: (note: string) => `  ${note}`,
    corrected: ({ line, row, field, old, new: now }: RowCorrection) =>
      `  corrected${line === null ? '' : ` line ${line}`}, ${row}, ${field}: ${old ?? nothing} → ${now ?? nothing}`,
    problem: (line: number | null, field: string | null, why: string) =>
      `  ${line === null ? 'file' : `line ${line}`}${field === null ? '' : `, ${field}`}: ${why}`,
    question: (words: string) => `  ? ${words}`,
    answer: (option: string, words: string | null) => `      ${option}${words === null ? '' : `   ${words}`}`,
    /** What stands for words of one's own. */
    written: { day: '2025-06-30', period: '2014-03..2014-05', name: 'NAME', place: 'P-CODE', several: '' },
    more: (count: number, option: string) => `  and ${formatCount(count)} more; --${option} <file> writes them all`,
  },
}
