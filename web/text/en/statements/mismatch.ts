// Why fear and records may disagree, and what speaks for it.
import type { MismatchReason, Speaks } from '#api/contract/statements/mismatch.ts'
import { formatCount, formatPercent } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun } from '../grammar.ts'

const reasons = {
  unreported: 'Victims may not report',
  distrust: 'People may not turn to a police they do not trust',
  reported: 'Victims may report more than elsewhere',
  trusted: 'People may turn to a police they trust',
}
const did = {
  unreported: 'reported what was done to them',
  distrust: 'trust the police',
  reported: 'reported what was done to them',
  trusted: 'trust the police',
}
const whys = {
  'never-asked': 'nobody was asked',
  suppressed: 'too few answered, so it is withheld',
  imprecise: 'too few answered to say',
}
const judged: Record<Speaks, string> = {
  for: 'this speaks for it',
  against: 'this speaks against it',
  unclear: 'this is no more than chance',
}

export const mismatchReasons: WordsFor<MismatchReason> = {
  'mismatch-answers': ({ reason, speaks, share, lo, hi, country }) =>
    `${reasons[reason]}: ${formatPercent(share)} % (${formatPercent(lo)}–${formatPercent(hi)}) ${did[reason]}, against ${formatPercent(country)} % in the country; ${judged[speaks]}.`,
  'mismatch-untold': ({ reason, why }) => `${reasons[reason]}: it cannot be told, ${whys[why]}.`,
  'mismatch-sources': ({ speaks, sources, usual }) =>
    `Little of what happens may reach the record: ${noun(sources, 'source', 'sources')} reported from here, ${formatCount(usual)} from a district in the middle; ${judged[speaks]}.`,
  'mismatch-neighbours': ({ speaks, above, neighbours }) =>
    `Fear may come from next door: ${formatCount(above)} of ${noun(neighbours, 'neighbouring district', 'neighbouring districts')} ${above === 1 ? 'lies' : 'lie'} above the common rate; ${judged[speaks]}.`,
  'mismatch-one-place': ({ speaks, busiest, incidents }) =>
    `It may happen in one place that most people avoid: ${formatCount(busiest)} of ${noun(incidents, 'incident', 'incidents')} happened within about one kilometre; ${judged[speaks]}.`,
  'mismatch-no-points': () =>
    'It may happen in one place that most people avoid: it cannot be told, no incident is known to a point.',
  'mismatch-used-to': () => 'People may have grown used to it: no record tells, ask them.',
}
