// What the numbers behind a decision mean: index, flag, forecast, what was done. Formulas and sources come from the mathematics.
import type { MethodWords } from '../method-words.ts'

export const deciding = {
  'risk-index': {
    title: 'Risk index',
    meaning:
      'Several indicators in one number from 0 to 100, higher is worse. It opens to its parts, and the parts add up to it. The weights are a choice, not a finding: change them and see what moves.',
    rules: [
      'Each indicator is set between fixed goalposts, so that a district’s score does not move because others did.',
      'No score when less than 70 % of the weight has a value; no rank when its range spans more than half of the districts.',
    ],
    caveats: [
      'One number hides what is wrong. Read the parts before you act.',
      'Two indicators that say the same thing count it twice; the page names them.',
    ],
  },
  upstream: {
    title: 'Act upstream, respond, sustain',
    meaning:
      'Upstream: complaints are high or rising while violence is still low, so there is time to act on the causes. Respond: violence is high. Sustain: both are low. Cannot tell yet: no answer is likely enough. Not tested: too few were asked, too long ago, or somebody was left out of the asking. Unmeasured is never good news.',
    rules: [
      'Complaints: the share with at least one serious complaint, or its rise, allowing for chance.',
      'Watch: the same on the shares as answered, in one wave. Confirmed watch: in two waves running.',
      'Violence must be known for all of the last 12 months, and no group’s badge may be red.',
    ],
    caveats: [
      'It is a reason to listen and to look, never a prediction about a person or a group.',
      'Steadying makes false alarms rare and misses some true rises in small samples; the watch tier is there to catch those.',
      'Prevention that works makes the flag look wrong afterwards: what was done is recorded beside it.',
    ],
  },
  'flag-ledger': {
    title: 'Ledger of flags',
    meaning:
      'Every flag with its date, what was known that day, what happened afterwards, how long before, and whether anybody acted. Nothing is taken out later: a flag that was wrong stays.',
    rules: ['What was known is read from the record as it stood on the day, not as it was corrected since.'],
    caveats: [
      'Flags that were acted on and flags that were not are read apart: prevention that works looks like a false alarm.',
    ],
  },
  'track-record': {
    title: 'Track record',
    meaning:
      'How often the flag was right, tried on past waves with only what was known then, and beside simpler rules: the usual share, last year’s violence, the neighbours’, complaints alone. Where the flag does no better, the page says “no demonstrated skill”.',
    rules: [
      'Right: a district with low violence whose rate then rose above the threshold, and to at least one and a half times.',
      'Skill is called shown only when the whole range of the difference to the best simple rule lies on the good side.',
    ],
    caveats: [
      'With fewer than 20 such rises no curve is drawn, only the four counts.',
      'On an instance with a made-up country it says how the method behaves, not how the world does.',
    ],
  },
  forecast: {
    title: 'Forecast of counts',
    meaning:
      'How many incidents the next periods may bring, as a fan: the middle, and ranges that hold with the probability named. Shown only where it did better in the past than simply saying “as in the last twelve”.',
    rules: ['Judged by the whole fan, not by its middle: too wide costs as much as too narrow.'],
    caveats: ['It goes on from what was reported. It knows nothing of elections, harvests or what is being done.'],
  },
  'external-forecasts': {
    title: 'What others expect',
    meaning:
      'Forecasts of VIEWS (deaths in state-based fighting, by country and by squares of half a degree) and of ACLED CAST (events, by region), as they issued them, each with its issue. They are drawn and told beside our figures and enter none of them: not our forecast, not the risk index, not the flag.',
    rules: [
      'The newest issue is shown; earlier ones are kept and can be chosen.',
      'An issue is dated by the day its makers give. VIEWS names its runs after the last month of data, which is not that day; nothing is made up.',
      'A square is drawn as a square and never as the districts it touches.',
      'Beside a month that is over stands what is recorded here by the same source under the same definition: ACLED events for CAST, deaths of UCDP events for VIEWS; otherwise why not.',
    ],
    caveats: [
      'Since its release of October 2025 VIEWS spreads the deaths of events that lasted several months evenly over them; before, all fell in the last. Issues from before and after do not compare.',
      'The terms of ACLED forbid handing CAST’s values on: they are shown to people who are signed in and given to no program.',
    ],
  },
  trends: {
    title: 'Rising or falling',
    meaning:
      'Whether a row of months goes up or down more steadily than chance would make it, and by how much a month, without assuming a straight line.',
    caveats: ['A trend over a short stretch is often the season. Compare the same months of two years.'],
  },
  alerts: {
    title: 'Out of line with recent weeks',
    meaning:
      'Whether the last count stands out from the weeks before it, or small rises add up. For large counts the weeks just before are the measure; for small ones what has summed up; for national totals the same weeks of past years.',
    caveats: ['An alarm says “look”, not “something happened”: reports that come in late or together set it off too.'],
  },
  interventions: {
    title: 'What is being done',
    meaning:
      'Every activity with its kind, dates, place, budget and who does it; and which of three it is: defence, development or diplomacy. Active means that it runs in the period shown.',
    rules: [
      'Planned: starts after the period. Ended: ended before it. Active: everything else.',
      'The class is fixed by kind: a youth centre is development, a police post defence, a dialogue forum diplomacy.',
    ],
    caveats: [
      'A fall after an activity is not yet its effect: places are often chosen when things are at their worst, and then return to normal by themselves.',
      'An overdue promise is one whose date has passed while it is neither done nor dropped.',
    ],
  },
  'provider-clock': {
    title: 'From asked for to done',
    meaning:
      'How many days half of what was asked for took: until somebody promised it, and until it was done. What is still open counts as “longer than so far”, so that a provider does not look quick by leaving things undone; with fewer than half of them done there is no middle to tell.',
    rules: [
      'Asked for: the day the commitment names, else the first consultation of the district where that group asked for it, else the first observation of the building it is about.',
      'A promise that was dropped counts as not done up to the day looked at.',
      'What was asked for and never promised is on no provider’s clock, only on that of all communities together.',
    ],
    caveats: [
      'Promises that nobody wrote down are missing, and they may be the slow ones or the quick ones.',
      'A few promises give a wide range; the range is told with the middle, always.',
    ],
  },
  peers: {
    title: 'Districts most alike',
    meaning:
      'A district is set beside those that were most like it before: in number of people, people for the ground, violence and serious complaints, all from the earlier period. What is compared is of the later period and is never used to choose.',
    rules: [
      'Each measure counts alike, divided by how much districts differ in it. Alike means within a quarter of that.',
      'A district of which a measure is not known, or not told, is no candidate.',
      'Peers are taken as one only where each of them may be told alone.',
    ],
    caveats: ['Districts alike in these four may differ in what matters. Nearest is not always near.'],
  },
  evaluation: {
    title: 'Did it change anything?',
    meaning:
      'A ladder, and the lowest rung reached is the one told. First: did it change after the activity? Then: more than in places like it? Then: more than its own trend and season? Beside it: what change could have been seen at all, and whether it only moved next door.',
    rules: [
      '“Changed” on the first rung; “changed more than comparison” on the second and third; never “effect” without random choice.',
    ],
    caveats: [
      'Most single sites have too few incidents to show even a large fall.',
      'Trust that grows brings more reports: a rise in reports may be good news.',
    ],
  },
  'asked-and-got': {
    title: 'Do groups want the same?',
    meaning:
      'At each consultation the first of m wishes of a group stands at 1, the next at (m − 1)/m, and so on; the mean over its consultations orders its wishes in a district, the mean over districts those of the nation. Two orders are held side by side by the pairs of wishes they put in the same or in opposite order.',
    rules: [
      'Only wishes that both named count: what a group never spoke of says nothing of where it would stand.',
      'Alike or opposite is said of two groups where, allowing for how many pairs are compared, one such claim in twenty may be wrong.',
      'A wish got, if work of a kind that answers it began in the district after the day it was first said.',
    ],
    caveats: [
      'Groups are asked where a consultation was held: districts without one are silent, not content.',
      'Work that began after a wish did not always begin because of it.',
    ],
  },
  balance: {
    title: 'The balance of money, and what it must avert to pay',
    meaning:
      'Each budget is spread evenly over the days of its work, and the days inside the period count, to the cent: districts add up to regions, regions to the nation, and periods that follow each other to the budget.',
    rules: [
      'Work that states no end counts whole on the day it began.',
      'Work that states no budget is counted and said, never taken as zero.',
    ],
    caveats: [
      'A budget is what was planned, not what was paid out.',
      'Money without a class of its own, such as salaries and overheads, is not here.',
    ],
  },
  'building-blocks': {
    title: 'What all of these rest on',
    meaning:
      'Distances on the globe, the common distributions, and the random numbers that come again from the same seed.',
    caveats: ['Every draw at random says its seed, how many, and which version of the mathematics it used.'],
  },
} satisfies Record<string, MethodWords>
