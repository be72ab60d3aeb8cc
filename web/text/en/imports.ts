// What the Import screen says.
export const imports = { title: 'Import' }
