/** GET /api/districts/{pcode}/findings: what is known of one district, finding by finding, to be agreed to or contested. */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { districtFinding } from './statements/findings.ts'

export const findings = z
  .object({
    ...answeredAs,
    pcode: z.string(),
    districtName: z.string(),
    findings: z.array(z.object({ findingId: z.string(), finding: districtFinding })),
  })
  .meta({ id: 'Findings' })
export type Findings = z.infer<typeof findings>
