/**
 * Where records come from, and on what terms: licence, how to cite it, and whether its rows may be handed on. The one place that says so;
 * who hands rows on asks here. A source nobody described here has no licence stated, which forbids nothing and promises nothing.
 */
export type SourceTerms = {
  /** The `source` its records are filed under, or the beginning of it: `acled` is also `acled-2024` and `ACLED Africa`. */
  id: string
  name: string
  licence: string
  licenceUrl: string
  /** As its makers ask to be cited; null where the licence's own line is enough. */
  citation: string | null
  /** Whether somebody who has its rows may pass them to others. Sums by place may always be. */
  handsRowsOn: boolean
  /** Whether anybody may look its records up elsewhere, places and all: hiding them here would protect nobody. */
  isPublic: boolean
}

export const knownSources: readonly SourceTerms[] = [
  {
    id: 'acled-cast',
    name: 'ACLED Conflict Alert System (CAST)',
    licence: 'ACLED terms of use and attribution policy',
    licenceUrl: 'https://acleddata.com',
    citation: 'ACLED (acleddata.com), Conflict Alert System, with the day the forecast was issued.',
    handsRowsOn: false,
    isPublic: true,
  },
  {
    id: 'acled',
    name: 'Armed Conflict Location & Event Data (ACLED)',
    licence: 'ACLED terms of use and attribution policy',
    licenceUrl: 'https://acleddata.com',
    citation: 'ACLED (acleddata.com), with the day the data were fetched.',
    handsRowsOn: false,
    isPublic: true,
  },
  {
    id: 'ucdp',
    name: 'Uppsala Conflict Data Program, Georeferenced Event Dataset (UCDP GED)',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    citation:
      'Sundberg, Ralph and Erik Melander (2013). Introducing the UCDP Georeferenced Event Dataset. Journal of Peace Research 50(4), 523-532; with the version of the dataset.',
    handsRowsOn: true,
    isPublic: true,
  },
  {
    id: 'police.uk',
    name: 'data.police.uk',
    licence: 'Open Government Licence v3.0',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    citation: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    handsRowsOn: true,
    isPublic: true,
  },
  {
    id: 'views',
    name: 'VIEWS, Violence & Impacts Early-Warning System',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    citation: null,
    handsRowsOn: true,
    isPublic: true,
  },
]

/** Null where nobody described the source: its licence is not stated. */
export function termsOf(source: string): SourceTerms | null {
  const written = source.trim().toLowerCase()
  return (
    knownSources.find(
      ({ id }) => written === id || (written.startsWith(id) && !/[a-z0-9]/.test(written[id.length] ?? '')),
    ) ?? null
  )
}

export const mayHandOn = (source: string): boolean => termsOf(source)?.handsRowsOn ?? true
