// What the Report screen says.
export const report = { title: 'Report' }
