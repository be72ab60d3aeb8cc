// What the Explore screen says.
export const explore = { title: 'Explore' }
