// What the numbers about what people feel and say mean, and who was asked. Formulas and sources come from the mathematics.
import type { MethodWords } from '../method-words.ts'

export const people = {
  perception: {
    title: 'What people feel',
    meaning:
      'The share of people asked in the last wave of the period whose answer counts, for example “very safe” or “fairly safe”. It stands for the people of the district because each answer carries the weight of those it speaks for. The 95 % range says how far the true share may reasonably lie from it: the fewer the people and sampling points, the wider.',
    rules: [
      '“Don’t know” is left out of the base below 5 % of a wave’s answers; from 5 % on it stays in and does not count as yes.',
      'Where sampling points are not known, each respondent stands for one; the range is then rather too narrow.',
    ],
    caveats: [
      'A wave is a picture of its weeks. The month it ended stands beside every figure; older waves are called out of date.',
      'Two ranges that overlap much may hide no difference at all.',
      'People may not say what they feel, above all about those who carry weapons.',
    ],
  },
  change: {
    title: 'Change between two waves',
    meaning:
      'How many percentage points a share moved from one wave to the next, and whether that is more than the luck of who was asked. Waves that went back to the same sampling points are compared with that in mind, so the range is narrower than for two separate samples.',
    rules: ['Change is told as different from none only when its 95 % range leaves out zero.'],
    caveats: [
      '“No change that can be told” is not “no change”: small samples miss real ones.',
      'A question put in other words cannot be compared; its wording stands beside it.',
    ],
  },
  gaps: {
    title: 'Gaps between groups',
    meaning:
      'How many percentage points one group’s share lies from another’s, in the same wave: women and men, minority and majority, those under 25 and everybody else, displaced people and the host community. Both were asked at the same sampling points; what is peculiar to a point moves both, and the range allows for that.',
    rules: [
      'Told only where both shares could be shown; for the young, where theirs and everybody’s could.',
      'All districts of the country are tested at once, and coloured so that about 1 in 20 of the coloured may be chance (Benjamini-Hochberg). The range beside a gap is that of its district alone.',
    ],
    caveats: [
      '“Not distinguishable” is not “no gap”: small groups hide large ones.',
      'A gap says that two groups differ, not why; age, place and work may differ with them.',
    ],
  },
  'two-way-trust': {
    title: 'Trust, both ways',
    meaning:
      'The share of people who trust the police beside the share of officers who trust the people, and how far the two stand apart. Officers are a sample of their own, at stations, so the two ranges add up.',
    rules: [
      'Who trusts less is told where the difference is more than chance, all districts tested at once (Benjamini-Hochberg).',
      'Where it is not, both trust where the whole range of each side lies above one half, neither where it lies below.',
    ],
    caveats: [
      'Few officers serve in one district: their share is often withheld there, and told for the region.',
      'An officer asked by the service may answer as the service expects.',
    ],
  },
  mismatch: {
    title: 'Fear against records',
    meaning:
      'Each district’s share who feel safe against the country’s, and its rate of incidents, allowing for chance, against the common rate of all districts. Where both ranges leave out their line, the district lies in one of four quadrants; where one holds it, nothing is said.',
    rules: [
      'A reason is likely where the record speaks for it: the district’s figure lies beyond the country’s by its whole range, fewer sources report from it than from the district in the middle, a neighbour lies above the common rate, or half of its incidents or more happened within about a kilometre.',
      'A district nobody asked has no quadrant: it is unknown, not calm.',
    ],
    caveats: [
      'The lines are the country’s own and move with it; they say where a district lies beside others, not how safe it is.',
      'Reasons are hints for those who know the place. Several may hold at once, and none.',
    ],
  },
  'roll-up': {
    title: 'The nation and its districts',
    meaning:
      'One figure for the country: of answers the share in its last wave of the period, each person asked counting for those they speak for; of incidents all of them over all people. Each district is held against it. What the districts’ figures vary by is parted into what chance alone would do and what is left.',
    rules: [
      'A district’s share is held against the country’s in the same wave, allowing for its own people being among the country’s; its rate of incidents against that of all other districts together, allowing for months that vary by more than chance.',
      'All districts are tested at once; of those called above or below, about 1 in 20 may be chance (Benjamini-Hochberg).',
      'Only shares that may be told of one district are counted in the spread; of incidents every district with a rate is.',
    ],
    caveats: [
      '“Cannot be told from the country” is not “the same”: small samples hide large differences.',
      'The country’s figure is that of many people in few places as much as of few people in many: look at who stands behind it.',
      'The figures of districts withheld, or too imprecise to show alone, are in the country’s all the same.',
    ],
  },
  suppression: {
    title: 'Withheld, caution, no data, zero',
    meaning:
      'Four different things, never drawn alike. Withheld: people answered, but so few that somebody could be recognised. Caution: there is a figure, but its range is wide beside it, so the range is said. No data: nobody was asked, or nothing was recorded. Zero: it was looked for, and there was none.',
    rules: [
      'A figure is withheld too when it could be worked out by subtracting what is shown from a total, over groups, districts, regions and waves, and whoever asks.',
      'Several places taken together are added up only where each of them could be shown; two ways to split people are crossed only where every part of the crossing is large.',
      'A share whose range is 30 points wide or more, or that rests on fewer than 30 independent answers, is too imprecise to show. Analysts and stewards see it, marked.',
    ],
    caveats: ['The same rules hold on the map, in tables, in downloads and in the programming interface.'],
  },
  grievances: {
    title: 'What people complain of',
    meaning:
      'The share of people who call at least one complaint serious or very serious, and the same for each kind of complaint. Nobody is added up twice: one person may name several, so the kinds do not sum to the whole.',
    rules: ['Serious is severity 2 or 3 on a scale of 0 (none) to 3 (very serious).'],
    caveats: ['A complaint is what people say troubles them, not proof of who is to blame.'],
  },
  representativeness: {
    title: 'Who was asked',
    meaning:
      'For each group by sex, age, minority and displacement: its share among the people asked against its share in the population. A group nobody asked is named.',
    rules: [
      'Counted unweighted: this is who was heard, not what they said.',
      'A red badge makes the upstream state “not tested”.',
    ],
    caveats: ['Field reports are not a sample: they say what somebody saw, never how many feel so.'],
  },
  participation: {
    title: 'Participation ratios',
    meaning:
      'A group’s share among those asked divided by its share of the people. At 1 it was heard as much as it is there; at 0.5 half as much. Amber and red are given only when chance alone would hardly make such a ratio.',
    rules: ['Amber outside 0.8 to 1.25, red outside 0.5 to 2, and only when the 95 % range leaves out an even share.'],
    caveats: ['A ratio near 1 says that a group was asked, not that it could speak freely.'],
  },
  coverage: {
    title: 'Coverage and silence',
    meaning:
      'How many districts were asked at all, when last, and which never. Silence is a finding of its own: no complaint from a place nobody visited means nothing.',
    rules: [
      'Asked: districts with at least one answer to the question in the period. Never: without one in any wave.',
      'How old: counted from the end of the period shown, not from today.',
      'Silence: a group that was heard at no survey and no consultation, or not within the months chosen. Whether anybody of it was heard is said, never how many.',
      'A minority, or displaced people, that nobody heard of are silent only where they were counted among those who live there.',
    ],
    caveats: ['A district that was asked about one thing may never have been asked about another.'],
  },
} satisfies Record<string, MethodWords>
