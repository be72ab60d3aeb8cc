// What the district panel says.
export const panel = { close: 'Close' }
