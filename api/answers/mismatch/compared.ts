/** The questions whose answers speak for a reason: whether victims report, and whether people trust those they would report to. */
export const compared = { reporting: 'reported-if-victim', trust: 'trust-police' } as const
