// The forms there are for the field, in the order of how often they are needed, and where each is.

/** `needs`: what one must be allowed to send it. */
export const forms = [
  { id: 'report', to: '/report', search: {}, needs: 'observe' },
  { id: 'visit', to: '/report', search: { form: 'visit' }, needs: 'observe' },
  { id: 'weekly-line', to: '/weekly-line', search: {}, needs: 'observe' },
  { id: 'consultation', to: '/consultation', search: {}, needs: 'hear' },
  { id: 'validation', to: '/workshop', search: {}, needs: 'hear' },
] as const
export type FormId = (typeof forms)[number]['id']
