/**
 * Perception indicators: what is asked, of whom, which answers count, and whether high is good.
 * An indicator's value is a share: respondents whose answer counts, over respondents who were asked.
 */
import { z } from 'zod'
import { type GrievanceId, grievances } from './grievance.ts'

export const themes = ['safety', 'trust', 'grievance', 'reporting', 'corruption', 'governance'] as const
export type Theme = (typeof themes)[number]
export const polarities = ['high-is-good', 'high-is-bad'] as const
export type Polarity = (typeof polarities)[number]

export const indicator = z.object({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Short phrase that follows a percentage: "62 % feel safe after dark". */
  phrase: z.string().min(1),
  theme: z.enum(themes),
  polarity: z.enum(polarities),
  question: z.string(),
  /** Who is asked. */
  askedOf: z.enum(['community', 'officers']),
  /** The scale's answers that count, as worded. */
  counts: z.array(z.string()),
  grievance: z.string().nullable(),
})
export type Indicator = z.infer<typeof indicator>

const scale = (
  id: string,
  label: string,
  phrase: string,
  theme: Theme,
  polarity: Polarity,
  question: string,
  counts: string[],
  askedOf: 'community' | 'officers' = 'community',
): Indicator => ({ id, label, phrase, theme, polarity, question, counts, askedOf, grievance: null })

const safe = ['Very safe', 'Fairly safe']
const trust = ['A lot', 'Somewhat']

const grievanceIndicator = (id: GrievanceId, label: string): Indicator => ({
  id: `grievance-${id}`,
  label: `Serious grievance: ${label.toLowerCase()}`,
  phrase: `have a serious grievance over ${label.toLowerCase()}`,
  theme: 'grievance',
  polarity: 'high-is-bad',
  question: `How serious a problem is this for you and your household: ${label.toLowerCase()}?`,
  counts: ['Serious', 'Very serious'],
  askedOf: 'community',
  grievance: id,
})

export const indicators: readonly Indicator[] = [
  scale(
    'safe-by-day',
    'Feeling safe by day',
    'feel safe by day',
    'safety',
    'high-is-good',
    'How safe do you feel walking alone in your area by day?',
    safe,
  ),
  scale(
    'safe-after-dark',
    'Feeling safe after dark',
    'feel safe after dark',
    'safety',
    'high-is-good',
    'How safe do you feel walking alone in your area after dark?',
    safe,
  ),
  scale(
    'trust-police',
    'Trust in the police',
    'trust the police',
    'trust',
    'high-is-good',
    'How much do you trust the police here?',
    trust,
  ),
  scale(
    'trust-courts',
    'Trust in the courts',
    'trust the courts',
    'trust',
    'high-is-good',
    'How much do you trust the courts?',
    trust,
  ),
  scale(
    'trust-local-authority',
    'Trust in the local authority',
    'trust the local authority',
    'trust',
    'high-is-good',
    'How much do you trust the local authority?',
    trust,
  ),
  scale(
    'trust-neighbours',
    'Trust in neighbours',
    'trust their neighbours',
    'trust',
    'high-is-good',
    'How much do you trust your neighbours?',
    trust,
  ),
  scale(
    'police-trust-community',
    'Police trust in the community',
    'of officers trust the community',
    'trust',
    'high-is-good',
    'How much do you trust the people here to work with you?',
    trust,
    'officers',
  ),
  scale(
    'reported-if-victim',
    'Would report a crime',
    'reported it, when a victim',
    'reporting',
    'high-is-good',
    'The last time something was done to you, did you report it?',
    ['Yes'],
  ),
  {
    ...scale(
      'serious-grievance',
      'Any serious grievance',
      'have a serious grievance',
      'grievance',
      'high-is-bad',
      'Share naming at least one grievance as serious or very serious.',
      ['Serious', 'Very serious'],
    ),
  },
  ...grievances.map((g) => grievanceIndicator(g.id, g.label)),
]

/** Trust that runs both ways: what people are asked about those who provide for their safety, and what these are asked about them. */
export const twoWayTrust = { people: 'trust-police', providers: 'police-trust-community' } as const

/** The indicator the grievance side of the upstream flag reads. */
export const flagIndicator = 'serious-grievance'
export const defaultIndicator = 'safe-after-dark'
