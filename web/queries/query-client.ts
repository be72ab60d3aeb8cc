// One cache of server answers. A Problem is an answer, so it is not asked again; a broken line is, twice.
import { QueryClient } from '@tanstack/react-query'
import { Problem } from '#api/contract/problems.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !(error instanceof Problem && error.status < 500) && failures < 2,
    },
  },
})
