// One cache of server answers. A Problem is an answer, so it is not asked again; a broken line is, twice.
import { QueryClient } from '@tanstack/react-query'
import { Problem } from '#api/contract/problems.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A browser that believes to be offline fails at once instead of waiting without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => !(error instanceof Problem && error.status < 500) && failures < 2,
    },
  },
})
