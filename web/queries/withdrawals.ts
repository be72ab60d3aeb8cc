// Taking a report back with its code: POST /api/withdrawals. The code is in the body alone.
import { withdrawalHeard } from '#api/contract/withdrawals.ts'
import { ask } from '#web/client.ts'

export const withdrawByCode = (code: string) =>
  ask('withdrawals', withdrawalHeard, {
    init: { method: 'POST', body: JSON.stringify({ code }), headers: { 'content-type': 'application/json' } },
  })
