/** Why a district was chosen to stand beside another: what they had alike before, and what less so. */
import { z } from 'zod'
import { statement } from './statement.ts'

/** What districts are matched by, all of it from before what is compared. */
export const peerMeasures = ['people', 'density', 'violence', 'grievance'] as const
export const peerMeasure = z.enum(peerMeasures)
export type PeerMeasure = z.infer<typeof peerMeasure>

export const peerReason = statement('peer-chosen', {
  alike: z.array(peerMeasure),
  apart: z.array(z.object({ measure: peerMeasure, isMore: z.boolean() })),
}).meta({ id: 'PeerReason' })
export type PeerReason = z.infer<typeof peerReason>
