/** GET /api/asked-and-got: what people asked for, in their order, what was done where they asked, and whether groups agree. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { interventionKind } from '#data/schema/intervention.ts'
import { answeredAs, gapReason, reproduce } from './estimates.ts'
import { agreementFinding, askedAndGotFinding } from './statements/asked-and-got.ts'

const work = z.object({
  interventionId: z.string(),
  name: z.string(),
  kind: interventionKind,
  startsOn: z.string(),
  budgetUsd: z.number().nullable(),
})
const raiser = z.enum(raisers)
export const wish = z
  .object({
    pcode: z.string(),
    districtName: z.string().nullable(),
    raisedBy: raiser,
    priority: z.string(),
    label: z.string(),
    firstOn: z.string(),
    consultations: z.int(),
    /** Begun since, of a kind that answers the wish; and all other work begun there since. */
    got: z.array(work),
    instead: z.array(work),
  })
  .meta({ id: 'Wish' })
export type Wish = z.infer<typeof wish>

const summary = z.object({
  raisedBy: raiser,
  priority: z.string(),
  label: z.string(),
  /** The kinds of work that count as an answer. */
  answeredBy: z.array(interventionKind),
  districts: z.int(),
  got: z.int(),
  /** Money of the work that answered and of the other work; null where no budget is known. */
  gotUsd: z.number().nullable(),
  insteadUsd: z.number().nullable(),
  finding: askedAndGotFinding,
  wishes: z.array(wish),
})

/** What came of a wish: what was asked, only other work, or nothing at all. */
export const outcomes = ['got', 'else', 'nothing'] as const
export type WishOutcome = (typeof outcomes)[number]

const ranked = z.object({
  priority: z.string(),
  label: z.string(),
  /** 1 is what they want most; equal standings share a place. */
  place: z.int(),
  /** 1: named first at each consultation; (m - 1) / m: second of m; 0: not named. The mean over the group's consultations there. */
  standing: z.number(),
  firstOn: z.string(),
  outcome: z.enum(outcomes),
  got: z.array(interventionKind),
  instead: z.array(interventionKind),
})
const groupOrder = z
  .object({
    pcode: z.string(),
    districtName: z.string().nullable(),
    raisedBy: raiser,
    consultations: z.int(),
    ranked: z.array(ranked),
  })
  .meta({ id: 'GroupOrder' })
export type GroupOrder = z.infer<typeof groupOrder>

/** Kendall's tau-b of what both named, and how often chance alone agrees or differs as much. */
const agreement = z.object({
  tau: z.number().nullable(),
  p: z.number().nullable(),
  wishes: z.int(),
  reason: gapReason.nullable(),
})
export type Agreement = z.infer<typeof agreement>
const districtPair = z.object({
  pcode: z.string(),
  districtName: z.string().nullable(),
  /** What each wants most. */
  ones: z.array(z.string()),
  others: z.array(z.string()),
  /** They want nothing in common most. */
  differ: z.boolean(),
  agreement,
})
const pair = z
  .object({
    one: raiser,
    other: raiser,
    /** Districts in which both were heard; of them, those where they want most what the other does not. */
    heardBoth: z.int(),
    differ: z.int(),
    /** Over all districts; each weighs alike. */
    agreement,
    /** Allowing for how many pairs are compared (Benjamini-Hochberg): what the finding goes by. */
    pAdjusted: z.number().nullable(),
    /** Those that differ first, then those that agree least. */
    districts: z.array(districtPair),
    finding: agreementFinding,
  })
  .meta({ id: 'AgreementOfTwo' })
export type AgreementOfTwo = z.infer<typeof pair>

export const askedAndGot = z
  .object({
    ...answeredAs,
    total: z.int(),
    rows: z.array(summary),
    orders: z.array(groupOrder),
    pairs: z.array(pair),
    reproduce,
  })
  .meta({ id: 'AskedAndGot' })
export type AskedAndGot = z.infer<typeof askedAndGot>
