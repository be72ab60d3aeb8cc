/**
 * What our own page says of itself at every request: where it was opened. Another site cannot make a browser send it without asking
 * first, and where a proxy rewrites the address it still names the one in front.
 */
export const pageHeader = 'Upstream-Page'
