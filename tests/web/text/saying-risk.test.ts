// Shares in percent, changes with their sign, rates bare: one unit each, never a bare decimal.
import { expect, it } from 'vitest'
import { sayingRiskFigure, sayingRiskRange } from '#web/text/saying-risk.ts'

it('says each figure in its own unit', () => {
  expect(sayingRiskRange('safe-after-dark', 0.533, 0.367, 0.695)).toBe('53 % (37–70)')
  expect(sayingRiskRange('grievance-change', 0.038, -0.095, 0.164)).toBe('+4 points (−10 to +16)')
  expect(sayingRiskRange('violence-change', -4.5, -34, 43)).toBe('−4.5 (−34 to +43)')
  expect(sayingRiskRange('open-sites', 0.95, null, null)).toBe('1')
  expect(sayingRiskFigure('violence-rate', 222.6)).toBe('223')
})
