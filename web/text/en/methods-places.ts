// What the numbers about incidents and places on the map mean. Formulas and sources come from the mathematics.
import type { MethodWords } from '../method-words.ts'

export const places = {
  rates: {
    title: 'What happens: incidents and rates',
    meaning:
      'Incidents are records of what was reported, each with its source, date and place, and how exactly date and place are known. The rate sets them against the people who live there, so that a large town and a small one can be compared. The range says how much of a difference chance alone could make.',
    rules: [
      'Counted in a district: place known to the district or better (precision 1 to 3).',
      'Counted in a month: when all of the possible dates lie in that month.',
      'Counted in a rate or hotspot: the kinds you filter by; otherwise violent kinds, which leave protest out.',
      'Counted as incidents: every kind the filter lets through; violent ones stand beside.',
    ],
    caveats: [
      'More reports can mean more violence, or more people who report. The number of sources stands beside the months.',
      'What is left out because its place or date is too vague is counted and said, never dropped in silence.',
      'One record is one event, however many were harmed; deaths are as the source reported them.',
    ],
  },
  smoothing: {
    title: 'Figures that allow for chance',
    meaning:
      'In a small district one incident moves the rate a lot, and a few answers the share. Before figures are tested or compared with a threshold, each is drawn towards the others’, the more the fewer people stand behind it. The raw figure always remains beside it.',
    rules: [
      'Rates are drawn towards the rate of all districts together; shares towards the mean of the districts asked.',
    ],
    caveats: [
      'When districts differ no more than chance would make them, all get the same figure, and that is the finding.',
      'Steadying makes the map calmer and more often right, and a true lonely peak lower than it is.',
    ],
  },
  exceedance: {
    title: 'How likely a rate is above a threshold',
    meaning:
      'Instead of a rate to be read too exactly: the probability that the true rate of a district lies above the threshold named in the legend, given its incidents, its people and how much districts differ.',
    rules: [
      'Near 50 % means that it cannot be told, whatever the rate itself looks like.',
      'Likely above: 80 % or more. Very likely above: 95 % or more, and an exact test of the district’s own count says so too, after allowing for how many districts are looked at. Below: the same on the other side.',
      'With fewer than 20 incidents in all districts together, no district is called likely anything.',
      'Where all districts are in truth alike, at most 4 maps in 100 call any of them very likely above or below; by the percentage alone it would be up to 53. Measured with 3 to 120 districts, 1 to 5,000 incidents, and people spread evenly or very unevenly.',
    ],
    caveats: ['It speaks of what was reported: where few report, a high rate can hide behind a low probability.'],
  },
  hotspots: {
    title: 'Hotspots and coldspots',
    meaning:
      'A hotspot is a district that, with its neighbours, has more than chance would gather in one place; a coldspot has less. 99, 95 and 90 % say how sure: after allowing for the many districts tested at once.',
    rules: [
      'Tested: rates that allow for chance; or counts; or shares when 70 % of districts have a sound one.',
      'Neighbours: districts that touch, even at a corner.',
    ],
    caveats: [
      'A district without neighbours, or without a figure, is not tested: that is not the same as “nothing found”.',
      'Always tested over the whole country, whatever part is on the screen.',
    ],
  },
  lisa: {
    title: 'Alike or unlike their neighbours',
    meaning:
      'Which districts make the pattern: high among high and low among low are spatial clusters; high among low and low among high are outliers, often the first sign of something local. Beside it stands one number for the whole map: whether like lies beside like at all.',
    rules: ['Rates are made comparable first, so that a small district does not stand out by its size alone.'],
    caveats: ['An outlier can be a mistake in the data. Look at its incidents first.'],
  },
  permutation: {
    title: 'p by permutation',
    meaning:
      'Where few neighbours and lopsided values make the usual formula rough, the values of the other districts are dealt out again at random, many times, and we count how often chance does as much. The result says which seed and how many rounds, so that anybody gets it again to the last digit.',
    rules: ['With 999 rounds the smallest p is 0.001. Before acting on one district, use 9,999.'],
    caveats: ['The folded p looks to one side only; twice it is the two-sided p.'],
  },
  emerging: {
    title: 'How hotspots develop',
    meaning:
      'Each district’s months are tested one by one against the whole country and period, and the row of results gets a name: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical; the same for coldspots.',
    rules: ['At least ten complete periods; the unfinished last one stays out.'],
    caveats: [
      'Months beside each other share incidents, so the trend looks surer than it is.',
      'Where incidents follow the seasons, many districts come out as “sporadic”. Two full years are better than one.',
    ],
  },
  'point-clusters': {
    title: 'Clusters of abandoned buildings',
    meaning:
      'Buildings that stand close together, so that they are likely to be one problem. Beside each cluster stands how many incidents happened within 250 m of its buildings.',
    rules: [
      'A cluster has at least 3 buildings within 250 m of one another, counted around each.',
      'Left out: buildings whose position is less exact than the reach; how many is said.',
      'A building is open to misuse while its last known state is empty or used by an armed group.',
    ],
    caveats: ['Incidents near buildings are not proof that the buildings are the cause.'],
  },
  'comparable-streets': {
    title: 'Against comparable streets',
    meaning:
      'Whether more happens near a cluster of buildings than elsewhere like it: the incidents around it are set against those around other built-up places of the same district, as far as these are known.',
    rules: ['The same reach, the same period and the same kinds of incident on both sides.'],
    caveats: ['Buildings stand empty where other things are wrong too. A difference is a reason to look, not a cause.'],
  },
  'space-time-scan': {
    title: 'Clusters in place and time',
    meaning:
      'Circles of every size are laid over the map and windows of every length over the weeks; the one that holds more incidents than its place and its weeks alone explain comes first. It needs no population figures.',
    rules: [
      'The p says how often shuffled dates give a cluster as strong anywhere; it allows for the many circles tried.',
    ],
    caveats: [
      'A new source or people moving in can make a cluster out of nothing.',
      'The circle is a search area, not a border.',
    ],
  },
  density: {
    title: 'Density of points',
    meaning: 'A smooth picture of where points lie thick, for the eye only. It is never a test and never a hotspot.',
    rules: ['Never finer than would show one household; one bandwidth for all periods that are compared.'],
    caveats: ['It shows where reports come from, which is also where people live and can report.'],
  },
  'map-classes': {
    title: 'Classes of a map',
    meaning:
      'How figures are parted into the colours of a map: by the view’s own fixed or easily said breaks, in classes of equally many districts, in equal steps, at natural breaks (figures alike within a class), or at breaks you type.',
    rules: [
      'A class begins exactly at its break and ends where the next begins. Equal figures are never parted.',
      'Figures are parted as they are said: a figure said “60” lies in the class that begins at 60.',
      'Where two maps are compared, one set of breaks is worked out over the figures of both.',
    ],
    caveats: [
      'Other classes make another picture of the same figures. What is in no class (no data, withheld, none) stays apart.',
    ],
  },
} satisfies Record<string, MethodWords>
