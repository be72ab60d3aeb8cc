// The providers every screen stands in: language, server state, addresses.
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from './queries/query-client.ts'
import { router } from './routes/router.ts'
import { comingWords } from './text/coming-words.ts'
import { TextProvider } from './text/use-text.tsx'

export const App = () => (
  <TextProvider text={comingWords}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </TextProvider>
)
