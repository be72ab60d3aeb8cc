// A district among those most alike: GET /api/districts/{pcode}/peers.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Peers, peers } from '#api/contract/peers.ts'
import { ask } from '#web/client.ts'

type Asked = { pcode: string; asOf: string | undefined } & Pick<Peers, 'base' | 'from' | 'to'>

export const peersQuery = ({ pcode, asOf, base, from, to }: Asked) =>
  queryOptions({
    queryKey: ['peers', pcode, asOf, base, from, to],
    queryFn: ({ signal }) =>
      ask(`districts/${pcode}/peers`, peers, {
        parameters: { asOf, baseFrom: base.from, baseTo: base.to, from, to },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
