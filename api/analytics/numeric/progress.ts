/**
 * How a long calculation says how far it has come; whoever listens decides how often to pass it on.
 * @support says how far a calculation has come; works nothing out.
 */
export type Progress = (done: number, of: number) => void
