/** GET /api/districts: one row a place of the level asked for (district unless told otherwise), for the whole filter. */
import { z } from 'zod'
import {
  answeredAs,
  gap,
  measured,
  rateEstimate,
  shareChange,
  shareEstimate,
  smoothedRate,
  smoothedShare,
} from './estimates.ts'
import { filters } from './filters.ts'

export const districtsQuery = filters

/** By name: its share, with its interval, is in the district's own answer. */
export const topGrievance = z.object({ grievance: z.string() })

export const districtRow = z
  .object({
    /** A region or country that only holds the places asked for is told for those alone. */
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    /** All kinds the filter lets through. */
    incidents: z.int().nullable(),
    /** Incidents of violent kinds among them (protest left out). */
    violent: z.int().nullable(),
    fatalities: z.int().nullable(),
    /** Sources that reported any of these incidents: more sources can mean more reports, not more violence. */
    sources: z.int().nullable(),
    /** Of the filter's kinds when it names any, else of violent kinds. */
    rate: rateEstimate,
    rateSmoothed: smoothedRate,
    /** The filter's indicator, last wave that ended in the period. */
    perception: shareEstimate,
    perceptionSmoothed: smoothedShare,
    perceptionChange: shareChange,
    /** Share with a serious grievance in that wave; change in percentage points (share units) since the wave before. */
    grievance: shareEstimate.extend({ change: z.number().nullable(), top: z.array(topGrievance) }),
    /** What others counted per area and period, where the filter's period covers theirs. */
    measures: z.array(measured),
    /** Of the place's outline; null where it has none. */
    areaKm2: z.number().nullable(),
    interventionsActive: z.int(),
    openSites: z.int(),
    gaps: z.array(gap),
  })
  .meta({ id: 'DistrictRow' })
export type DistrictRow = z.infer<typeof districtRow>

export const coverage = z
  .object({
    districts: z.int(),
    /** Districts with at least one answer to the indicator in the period. */
    asked: z.int(),
    neverAsked: z.array(z.string()),
    /** Id of the last wave that asked any of these places in the period, as in `waveId` of an estimate: not a date. */
    lastWave: z.string().nullable(),
    /** Incidents in the period that are in no district row, and why; `districtReplaced`: known only to a district since replaced. */
    leftOut: z.object({
      placeTooVague: z.int(),
      districtReplaced: z.int(),
      outsideEveryDistrict: z.int(),
      dateTooVague: z.int(),
    }),
    /** Every incident in the period that the filter's kinds and sources let through: rows + what was left out. */
    incidentsInPeriod: z.int(),
    /** Months of the period, and those of them inside the record of incidents. */
    months: z.int(),
    monthsRecorded: z.int(),
  })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof coverage>

export const districts = z
  .object({
    ...answeredAs,
    level: z.string(),
    indicator: z.string(),
    total: z.int(),
    rows: z.array(districtRow),
    coverage,
    /** What rates were steadied with; null where no place has a rate. */
    rateModel: z
      .object({
        /** Per 100,000 person-years: the common rate of all places. Exceedance is the probability of a true rate above it. */
        threshold: z.number(),
        pooled: z.boolean(),
        /** Too few events in all places together to call any of them likely above or below. */
        tooFew: z.boolean(),
        places: z.int(),
      })
      .nullable(),
    /** How shares were smoothed; null where they could not be. */
    shareModel: z
      .object({
        scale: z.enum(['identity', 'arcsine']),
        /** Factor that makes the smoothed shares agree with the share of the whole country; null where not applied. */
        benchmark: z.number().nullable(),
        places: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'Districts' })
export type Districts = z.infer<typeof districts>
