/** Work on one id waits for earlier work on the same id; different ids do not wait for each other. */
export function oneAtATime(): <T>(id: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (id, work) => {
    const before = last.get(id) ?? Promise.resolve()
    const now = before.then(work, work)
    last.set(id, now)
    try {
      return await now
    } finally {
      if (last.get(id) === now) last.delete(id)
    }
  }
}
