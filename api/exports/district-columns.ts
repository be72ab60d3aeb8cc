/** What the table of places holds, column by column: what it is called, what it means, and where it is read off a row. */
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import { estimateStatuses, precisions } from '#api/contract/estimates.ts'
import { column, sorts, type Told, told, yesNo, yesOrNo } from './column.ts'
import { shareColumns } from './share-columns.ts'

const rate = { unit: 'per 100,000 people a year', least: 0 }
const people = { unit: 'people', least: 0 }
const months = { unit: 'months', least: 0 }
const statuses = { codes: estimateStatuses, required: true }
const verdicts = { codes: precisions }

export const districtColumns = (indicator: string, model: Districts['rateModel']): Told<DistrictRow>[] => [
  told(column('pcode', 'code', '#adm2+code', "The place's code, opaque.", { required: true }), (r) => r.pcode),
  told(column('name', 'text', '#adm2+name', 'The place.', { required: true }), (r) => r.name),
  told(column('region_pcode', 'code', '#adm1+code', 'The region it lies in.'), (r) => r.regionPcode),
  told(column('region', 'text', '#adm1+name', 'Name of that region.'), (r) => r.regionName),
  told(
    column(
      'incidents',
      'integer',
      '#indicator+incidents+num',
      'Incidents of all kinds the filter lets through, every source counted.',
      sorts.count,
    ),
    (r) => r.incidents,
  ),
  told(
    column('violent_incidents', 'integer', '#indicator+violent+num', 'Of them, those of violent kinds.', sorts.count),
    (r) => r.violent,
  ),
  told(
    column('fatalities', 'integer', '#affected+killed', 'Deaths in them, as reported.', sorts.count),
    (r) => r.fatalities,
  ),
  told(
    column('sources', 'integer', '#meta+sources+num', 'Sources that reported any of them.', sorts.count),
    (r) => r.sources,
  ),
  told(
    column(
      'rate_per_100000',
      'number',
      '#indicator+rate+num',
      "Incidents of the filter's kinds, or of violent kinds where it names none.",
      rate,
    ),
    (r) => r.rate.value,
  ),
  told(
    column('rate_lo', 'number', '#indicator+rate+lo', 'Lower end of the exact 95 % interval of the rate.', rate),
    (r) => r.rate.lo,
  ),
  told(
    column('rate_hi', 'number', '#indicator+rate+hi', 'Upper end of the exact 95 % interval of the rate.', rate),
    (r) => r.rate.hi,
  ),
  told(
    column('rate_status', 'code', '#indicator+rate+status', 'Whether the rate can be told.', statuses),
    (r) => r.rate.status,
  ),
  told(
    column(
      'rate_precision',
      'code',
      '#indicator+rate+precision',
      'What the precision rule says of the rate; hidden ones are blank but for analysts and stewards.',
      verdicts,
    ),
    (r) => r.rate.precision,
  ),
  told(
    column(
      'rate_months',
      'integer',
      '#indicator+rate+months',
      'Months of the period inside the record of incidents, which the rate divides by.',
      months,
    ),
    (r) => r.rate.months,
  ),
  told(
    column(
      'rate_smoothed',
      'number',
      '#indicator+rate+smoothed',
      "The rate steadied by those of all places (Marshall's empirical Bayes).",
      rate,
    ),
    (r) => r.rateSmoothed.value,
  ),
  told(
    column('rate_smoothed_lo', 'number', '#indicator+rate+smoothed+lo', 'Lower end of its 95 % interval.', rate),
    (r) => r.rateSmoothed.lo,
  ),
  told(
    column('rate_smoothed_hi', 'number', '#indicator+rate+smoothed+hi', 'Upper end of its 95 % interval.', rate),
    (r) => r.rateSmoothed.hi,
  ),
  told(
    column(
      'rate_threshold',
      'number',
      '#indicator+rate+threshold',
      'The common rate of all places, which exceedance is about.',
      rate,
    ),
    (r) => (r.rateSmoothed.value === null ? null : (model?.threshold ?? null)),
  ),
  told(
    column(
      'rate_exceedance',
      'number',
      '#indicator+rate+exceedance',
      'Probability that the true rate lies above that threshold.',
      sorts.probability,
    ),
    (r) => r.rateSmoothed.exceedance,
  ),
  told(
    column(
      'rate_exceedance_class',
      'code',
      '#indicator+rate+exceedance+code',
      'What the place may be called beside the common rate, allowing for chance.',
    ),
    (r) => r.rateSmoothed.exceedanceClass,
  ),
  told(
    column(
      'rate_pooled',
      'code',
      '#indicator+rate+pooled',
      'Whether nothing shows that places differ beyond chance, so that all have the common rate.',
      yesNo,
    ),
    (r) => (r.rateSmoothed.value === null ? null : yesOrNo(r.rateSmoothed.pooled)),
  ),
  told(
    column('area_km2', 'number', '#indicator+area+num', "Of the place's outline.", { unit: 'km2', least: 0 }),
    (r) => r.areaKm2,
  ),
  told(
    column('population', 'integer', '#population', 'People, of the year nearest to the period.', people),
    (r) => r.rate.population,
  ),
  told(column('population_year', 'integer', '#date+year+population', 'That year.'), (r) => r.rate.populationYear),
  ...shareColumns(indicator),
  told(
    column(
      'interventions_active',
      'integer',
      '#activity+active+num',
      'Interventions under way at the end of the period.',
      sorts.count,
    ),
    (r) => r.interventionsActive,
  ),
  told(
    column('open_sites', 'integer', '#loc+site+open+num', 'Sites whose last known state is open.', sorts.count),
    (r) => r.openSites,
  ),
]

/** A figure others published, in a column of its own. */
export const measureColumn = (measure: string): Told<DistrictRow> =>
  told(
    column(`count_${measure}`, 'number', '#indicator+published+num', `As others published it: ${measure}.`),
    (r) => r.measures.find(({ id }) => id === measure)?.value ?? null,
  )

export const gapsColumn: Told<DistrictRow> = told(
  column('gaps', 'text', '#meta+gaps', 'Which figures are missing, each with its reason.'),
  (r) => r.gaps.map(({ field, reason }) => `${field}: ${reason}`).join('; ') || null,
)
