/** How a long calculation says how far it has come; whoever listens decides how often to pass it on. */
export type Progress = (done: number, of: number) => void
