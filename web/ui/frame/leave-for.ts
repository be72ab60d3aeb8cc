// Leaves this page for another service's.
export const leaveFor = (address: string): void => window.location.assign(address)
