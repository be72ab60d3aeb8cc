/** Every address of the API and its doors, as somebody would ask it, with these values in the place of its parameters. */
import type { TestApp } from './test-app.ts'

export async function everyAddress(app: TestApp, filled: Record<string, readonly string[]>): Promise<string[]> {
  const { paths } = (await app.get('/api/openapi.json')).body
  return Object.entries<object>(paths).flatMap(([path, methods]) => {
    if (!('get' in methods)) return []
    const names: string[] = path.match(/\{\w+\}/g) ?? []
    const ways = Math.max(1, ...names.map((name) => filled[name]?.length ?? 1))
    return Array.from({ length: ways }, (_, i) =>
      names.reduce((address, name) => address.replace(name, filled[name]?.[i] ?? 'nothing'), path),
    )
  })
}
