// Digests on the alerts screen: what is written to whom, and the form of one.
import { digestWords, rhythmWords } from './digest-words.ts'
import { noun } from './grammar.ts'

export const digests = {
  rhythms: rhythmWords,
  title: 'Letters for people who never visit',
  lead: 'A digest says how the country or a district stands and what changed since the last one, by e-mail. It holds what anybody may read, nothing more, and every letter has a link by which its reader gets no more of it.',
  none: 'No digest yet',
  noneDetail: 'A digest is written every week or every month to addresses somebody names.',
  add: 'Set up a digest',
  whoMay: 'Planners and stewards set digests.',
  country: 'the whole country',
  about: (place: string, every: string) => `About ${place}, ${every}.`,
  next: (date: string) => `The next letter is due on ${date}.`,
  readers: (count: number) =>
    count === 0 ? 'Nobody is on it any more.' : `Goes to ${noun(count, 'address', 'addresses')}.`,
  left: (count: number) =>
    `${noun(count, 'reader', 'readers')} took ${count === 1 ? 'their address' : 'their addresses'} off.`,
  never: 'No letter was due yet.',
  last: (since: string, until: string) => `The last letter told of ${since} to ${until}:`,
  fared: ({ sent, waiting, failed }: { sent: number; waiting: number; failed: number }) =>
    [
      `${sent} arrived`,
      ...(waiting === 0 ? [] : [`${waiting} on the way`]),
      ...(failed === 0 ? [] : [`${failed} given up`]),
    ].join(', '),
  letter: 'The letter as it would be sent now',
  letterNote: (since: string) => `It would tell what changed since ${since}.`,
  subject: 'Subject',
  wayOut: digestWords.wayOut,
  change: 'Change',
  changeOf: (name: string) => `Change ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove “${name}”?`,
  removeDetail: 'No more letters of it are sent. What was sent stays in the record.',
  keep: 'Keep it',
  form: {
    title: 'A digest',
    name: 'Name',
    nameExample: 'The north, month by month',
    place: 'About',
    wholeCountry: 'The whole country',
    districts: 'Districts',
    rhythm: 'How often',
    emails: 'E-mail to',
    emailsNote: 'Several with commas, at most 20. Only people who asked for it.',
    emailsOff: 'No mail server is set up here.',
    addressOff:
      'The address under which people reach this page is not set up here (PUBLIC_URL), so nobody could take themselves off.',
    again: 'They asked to be put back',
    againNote: 'Tick those who took themselves off and told you that they want it again.',
    save: 'Keep the digest',
    cancel: 'Cancel',
  },
}
