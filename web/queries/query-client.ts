// One cache of server answers. A Problem is an answer, so it is not asked again; a broken line is, twice.
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '#api/contract/problems.ts'

export const queryClient: QueryClient = new QueryClient({
  // Whoever is told to sign in has lost their sign-in: then the header must know as well.
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (error instanceof Problem && error.status === 401 && queryKey[0] !== 'session')
        void queryClient.invalidateQueries({ queryKey: ['session'] })
    },
  }),
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
