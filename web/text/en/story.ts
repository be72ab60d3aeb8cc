// The guided story: one chain of prevention, chapter by chapter, as the record tells it today.
export const story = {
  title: 'A story from the record',
  lead: (place: string, candidates: number) =>
    candidates === 1
      ? `Told from live data: the only work on record, in ${place}. Each chapter says what is known and leads to where it comes from.`
      : `Told from live data: of ${candidates} pieces of work on record this one, in ${place}, is known best from end to end. Each chapter says what is known and leads to where it comes from.`,
  print: 'Print',
  none: 'There is no story to tell yet',
  noneDetail:
    'It needs work that has begun: import interventions with dates and places. Consultations, surveys, buildings and promises make its other links.',
  forbidden: 'The story counts what happened around places, so it is told to those who are signed in.',
  chapters: {
    place: 'The place',
    people: 'Who was asked, and how they felt',
    asked: 'What they asked for',
    done: 'What was done',
    changed: 'What changed',
    confirmed: 'Whether the community confirms it',
    next: 'What to do next',
  },
  links: {
    place: 'See the buildings on the map',
    people: 'See how people feel on the map',
    asked: 'All wishes, and what came of them',
    done: 'See what is being done on the map',
    changed: 'All verdicts, and how they are reached',
    confirmed: 'The district’s briefing',
    next: 'See where incidents gather on the map',
  },
  missing: 'Missing link',
  map: (place: string) => `Map: where it began, in ${place}; the number in the dot counts buildings`,
  mapNext: 'Map: other clusters of abandoned buildings; the number in each dot counts incidents around it',
  before: 'Before it began',
  since: 'Before it began, and now',
  months: (months: string) => `Violent incidents around it by month; shaded since it began (${months})`,
  counts: (who: string, before: string, after: string) => `${who}: ${before} before, ${after} after`,
  wish: (who: string, what: string, when: string) => `${who}: ${what} (${when})`,
}
