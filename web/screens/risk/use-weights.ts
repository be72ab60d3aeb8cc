// The weights: in the address, and under the hand while a slider is being moved.
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { type PillarWeights, pillarIds, readParts, shareOut, usualWeights } from '#api/contract/risk-index.ts'

const route = getRouteApi('/risk')
/** The end of a slider. */
export const mostParts = 100

export type Weights = {
  /** As the sliders stand: whole numbers of any sum. */
  parts: PillarWeights
  /** Scaled to 1. */
  shares: PillarWeights
  /** For the API; absent for the usual ones. */
  written: string | undefined
  isUsual: boolean
}

const scaled = (shares: PillarWeights): PillarWeights => {
  const parts = { ...shares }
  for (const id of pillarIds) parts[id] = Math.round(shares[id] * mostParts)
  return parts
}

/** `violence:30,grievance:25,…` */
export const writeWeights = (parts: PillarWeights): string => pillarIds.map((id) => `${id}:${parts[id]}`).join(',')

export function weightsFrom(written: string | undefined): Weights {
  const parts = written === undefined ? null : readParts(written)
  const shares = parts === null ? null : shareOut(parts)
  if (parts === null || shares === null)
    return { parts: scaled(usualWeights), shares: usualWeights, written: undefined, isUsual: true }
  const onSliders = pillarIds.every((id) => Number.isInteger(parts[id]) && parts[id] <= mostParts)
  return { parts: onSliders ? parts : scaled(shares), shares, written, isUsual: false }
}

export function useWeights() {
  const { weights: inAddress } = route.useSearch()
  const navigate = route.useNavigate()
  const [moving, setMoving] = useState<string | null>(null)
  const keep = (written: string | undefined) => {
    setMoving(null)
    void navigate({ search: (kept) => ({ ...kept, weights: written }), replace: true })
  }
  return { weights: weightsFrom(moving ?? inAddress), move: setMoving, keep }
}
