// How much harm the rows of a dataset could do: the words of the OCHA data responsibility guidelines, and what each dataset is called.
import type { DatasetId } from '#data/schema/dataset.ts'
import type { Sensitivity } from '#data/schema/sensitivity.ts'

const levels: Record<Sensitivity, { name: string; means: string }> = {
  low: { name: 'Low', means: 'Told to anybody: it is of no help to whoever wants to do harm.' },
  moderate: { name: 'Moderate', means: 'Could harm somebody together with other things: for those who signed in.' },
  high: {
    name: 'High',
    means: 'Could bring harm to people or places: for those who need it, as exactly as they need it.',
  },
  severe: { name: 'Severe', means: 'Could cost lives: for stewards alone.' },
}

const datasets: Record<DatasetId, string> = {
  districts: 'Figures by district',
  silence: 'Who was never asked',
  balance: 'How the money is shared',
  population: 'Population',
  boundaries: 'Boundaries and places',
  'external-forecasts': 'Forecasts of others',
  commitments: 'Commitments',
  interventions: 'Interventions',
  evaluations: 'Interventions and their verdicts',
  consultations: 'Consultations and workshops',
  incidents: 'Incidents',
  'weekly-safety': 'Weekly safety reports',
  surveys: 'Answers of people who were interviewed',
  sites: 'Places with a history',
  observations: 'Observations',
  photos: 'Photos of observations',
  'filled-forms': 'Filled forms as they were sent',
}

const named: Record<string, string> = datasets

export const responsibility = {
  id: 'responsibility',
  title: 'How sensitive each dataset is',
  lead: 'By the OCHA data responsibility guidelines. The same word stands in every file and in the map services.',
  levels,
  nameOf: (dataset: string) => named[dataset] ?? dataset,
  /** Beside a file that is offered. */
  of: (level: string) => `Data responsibility: ${level.toLowerCase()}`,
}
