// Writing down a consultation.
import { planReceipt } from '#api/contract/commitment-writes.ts'
import type { NewConsultation } from '#api/contract/consultation-writes.ts'
import { ask } from '#web/client.ts'

/** Sent twice under one id it is one consultation. */
export const holdConsultation = ({ id, consultation }: { id: string; consultation: NewConsultation }) =>
  ask(`consultations/${id}`, planReceipt, {
    init: { method: 'PUT', body: JSON.stringify(consultation), headers: { 'content-type': 'application/json' } },
  })
