// Why a district stands beside another: what they had alike before, and what less so.
import type { PeerMeasure, PeerReason } from '#api/contract/statements/peers.ts'
import type { WordsFor } from '../../say-in.ts'
import { capital, listed } from '../grammar.ts'

const measures: Record<PeerMeasure, string> = {
  people: 'number of people',
  density: 'people for the ground',
  violence: 'violence before',
  grievance: 'serious complaints before',
}
const apartBy: Record<PeerMeasure, [more: string, less: string]> = {
  people: ['more people', 'fewer people'],
  density: ['more people for the ground', 'fewer people for the ground'],
  violence: ['more violence before', 'less violence before'],
  grievance: ['more serious complaints before', 'fewer serious complaints before'],
}

export const peerReasons: WordsFor<PeerReason> = {
  'peer-chosen': ({ alike, apart }) => {
    const same = alike.length === 0 ? [] : [`alike in ${listed(alike.map((measure) => measures[measure]))}`]
    const other = apart.map(({ measure, isMore }) => apartBy[measure][isMore ? 0 : 1])
    const parts = [...same, ...(other.length === 0 ? [] : [`though with ${listed(other)}`])]
    return `${capital(parts.join(', '))}.`
  },
}
