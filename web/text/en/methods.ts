// What the Methods screen says.
export const methods = { title: 'Methods' }
