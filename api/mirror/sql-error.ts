/** A query that failed, with the SQL it failed on: a bug, or a database file that can no longer be used. */
export class SqlError extends Error {
  readonly sql: string

  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'SqlError'
    this.sql = sql
  }

  /** The running instance is beyond use (a full disk does that), though the file may be sound. */
  get fatal(): boolean {
    return /^FATAL|invalidated/.test(this.message) || this.corrupt
  }

  /** The file itself is damaged. */
  get corrupt(): boolean {
    return /corrupt|checksum|serializ/i.test(this.message)
  }
}
