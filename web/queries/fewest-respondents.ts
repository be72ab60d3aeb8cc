// Of how few people this country tells no figure. Where the server has never said, as many as any country may ask for: what is told then
// is told too little rather than too much.
import { useQuery } from '@tanstack/react-query'
import { HIGHEST_FEWEST } from '#api/analytics/survey/precision.ts'
import { healthQuery } from './health.ts'

export const useFewestRespondents = (): number => useQuery(healthQuery()).data?.fewestRespondents ?? HIGHEST_FEWEST
