// What the map screen says.
export const map = { title: 'Map' }
