// Who did what, who saw what and who took what away; and how long things are kept.
import type { ActivityGroup, ActivityRow } from '#api/contract/activity.ts'
import type { Purged } from '#api/contract/retention.ts'
import type { RetentionKind } from '#data/schema/retention.ts'
import { formatCount } from '../format.ts'
import { plural } from './grammar.ts'

const groups: Record<ActivityGroup, string> = {
  seen: 'Saw exact positions',
  taken: 'Took files away',
  imports: 'Imports and sealed files',
  reports: 'Reports sent',
  reviews: 'Reviews and places settled',
  erased: 'Taken back and erased',
  plans: 'Plans, work and workshops',
  people: 'People, tokens and offices',
  alerts: 'Alerts and letters',
  settings: 'Settings',
  other: 'Anything else',
}

/** Each kind in the past tense; one that has no words yet is told by its name. */
const kinds: Record<string, string> = {
  'positions.seen': 'Saw exact positions',
  'file.taken': 'Took a file away',
  'instance.created': 'Began this instance',
  'token.issued': 'Made a token',
  'token.revoked': 'Revoked a token',
  'person.invited': 'Invited somebody',
  'person.joined': 'Joined',
  'person.secured': 'Chose another password',
  'person.changed': 'Changed what somebody may',
  'session.opened': 'Signed in',
  'session.closed': 'Ended a sign-in',
  'import.accepted': 'Brought a file in',
  'import.undone': 'Took an import back',
  'observation.submitted': 'Sent a report',
  'observation.placed': 'Said where a report was made',
  'observation.reviewed': 'Decided about a report',
  'observation.photographed': 'Sent a photo of a report',
  'observation.retimed': 'Corrected the time of a report',
  'observation.withdrawn': 'Took a report back',
  'observation.reduced': 'Reduced a report past its time',
  'weekly-line.written': 'Sent a weekly line',
  'weekly-line.withdrawn': 'Took a weekly line back',
  'weekly-line.reduced': 'Reduced a weekly line past its time',
  'record.erased': 'Erased for good',
  'retention.set': 'Said how long things are kept',
  'xform.set': 'Opened a form',
  'xform.closed': 'Closed a form',
  'xform.filled': 'Sent a filled form',
  'commitment.made': 'Wrote a promise down',
  'commitment.moved': 'Changed a promise',
  'commitment.confirmed': 'Asked whether a promise was kept',
  'workshop.held': 'Held a workshop',
  'intervention.registered': 'Registered work',
  'consultation.held': 'Wrote a consultation down',
  'evaluation.locked': 'Agreed how work is judged',
  'office.set': 'Said whether an office is trusted',
  'sealed.taken-in': 'Took a sealed file in',
  'alert-rule.set': 'Set an alert rule',
  'alert-rule.removed': 'Removed an alert rule',
  'alert.fired': 'An alert fired',
  'digest.set': 'Set a digest',
  'digest.removed': 'Removed a digest',
  'digest.left': 'A reader took themselves off a digest',
  'digest.made': 'A letter fell due',
  'delivery.attempted': 'Tried to deliver a letter or a call',
}

const subjects: Record<string, string> = {
  incidents: 'incidents',
  sites: 'places with a history',
  observations: 'observations',
  photos: 'a photo',
  evaluations: 'work and how it was judged',
  districts: 'a district with its places',
  clusters: 'clusters of places',
  story: 'a story with its place',
  'filled-forms': 'a filled form',
}

const people: Record<string, string> = {
  local: 'The person at the machine',
  server: 'The server itself',
  demo: 'The demonstration',
  anonymous: 'Nobody who signed in',
  'withdrawal-code': 'Whoever held the code',
}

/** Somebody without a name: of an account that was erased, the beginning of its id tells two apart. */
function unnamed(actor: string): string {
  if (actor.startsWith('demo:')) return `Demonstration, ${actor.slice(5)}`
  return actor.startsWith('person:') ? `An account without a name (${actor.slice(7, 15)})` : actor
}

const retentionKinds: Record<RetentionKind, { name: string; goes: string }> = {
  'observation-details': {
    name: 'Where exactly, and what was written',
    goes: 'Of observations: position, typed place, note and filled form are erased. Kind, day and district stay, so figures stay.',
  },
  photos: { name: 'Photos', goes: 'The picture is deleted; the observation stays.' },
  'weekly-lines': {
    name: 'Weekly lines',
    goes: 'Who wrote them, and the settlement, are erased once their week is past as well. The week of the district stays as it was counted.',
  },
  uploads: {
    name: 'Photos and sound on their way',
    goes: 'What came in parts and no report has named is thrown away; never kept for good. What belongs to a report that was taken back goes at once.',
  },
  'import-files': {
    name: 'Files that were brought in',
    goes: 'The file as it came, its rejected rows and its corrections are deleted. The rows that count stay.',
  },
  'access-log': {
    name: 'Who saw and took what',
    goes: 'Lines of the access log are blanked. That there was a line, and when, stays.',
  },
}

export const activity = {
  title: 'Activity',
  lead: 'Who did what, who saw exact positions, and who took files away. Nothing here can be changed without it being noticed: “upstream verify” says so.',
  mayNot: { title: 'Stewards see who did what', detail: 'Ask a steward of this instance.' },
  list: 'Newest first',
  who: 'Who',
  anybody: 'Anybody',
  did: 'Did what',
  anything: 'Anything',
  since: 'From',
  until: 'To',
  groups,
  person: (actor: string, name: string | null) =>
    name !== null && name !== '' ? name : (people[actor] ?? unnamed(actor)),
  none: 'Nothing of that',
  noneDetail: 'Nobody did this in these days. Look at other days, or at everything.',
  shown: (shown: string, total: string) => `${shown} of ${total}`,
  file: 'All of it as a file (CSV)',
  more: 'Show more',
  columns: { at: 'When', who: 'Who', what: 'What', about: 'About' },
  what: (kind: string) => kinds[kind] ?? kind,
  about: ({ kind, subject, times, things, file, filter }: ActivityRow): string => {
    const parts = Object.entries(filter).map(([name, value]) => `${name} ${value}`)
    const asked = parts.length === 0 ? '' : ` (${parts.join(', ')})`
    if (kind === 'file.taken') return `${file ?? subject}${asked}`
    if (kind !== 'positions.seen') return subject
    const of = `${subjects[subject] ?? subject}, ${plural(things ?? 0, 'one at once', `${formatCount(things ?? 0)} at once`)}`
    return `${of}${(times ?? 1) > 1 ? `, ${formatCount(times ?? 1)} times within a minute` : ''}${asked}`
  },
  retention: {
    title: 'How long things are kept',
    lead: 'Counted from the day something came in. What is past its time is erased every day, for good, and the record says that it was. Backups made before still hold it: throw them away in time.',
    kinds: retentionKinds,
    unit: 'days',
    forGood: 'for good',
    keep: 'Keep them so long',
    look: 'What would go today?',
    never: 'Nobody has limited it: all that came in whole is kept for good.',
    said: (date: string) => `Said on ${date}.`,
    would: ({ observations, photos, weeklyLines, uploads, files, accessLines }: Purged) =>
      `As it is set now, today's erasing takes the details of ${formatCount(observations)} observations and ${formatCount(weeklyLines)} weekly lines, ${formatCount(photos)} photos, ${formatCount(files)} files in all, ${formatCount(uploads)} on their way and ${formatCount(accessLines)} lines of the access log.`,
  },
}
