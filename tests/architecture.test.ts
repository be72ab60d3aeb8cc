/** The house rules a linter cannot say: what stands at the top, how long a file may be, that the README names real paths. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))
const sources = tracked.filter((path) => /^(api|web|data)\/.*\.(ts|tsx|sql|css)$/.test(path))
const lines = (path: string): number => readFileSync(path, 'utf8').split('\n').length
const text = (path: string): string => readFileSync(path, 'utf8')

/** Catalogues and registries: long because the world is. */
const isCatalogue = (path: string): boolean =>
  path.startsWith('web/text/') || ['api/record/entries.ts', 'data/schema/tables.sql'].includes(path)

test('the top level holds the three floors, the proof and tool files', () => {
  const top = [...new Set(tracked.map((path) => path.split('/')[0] ?? ''))].sort()
  const allowed = [
    '.ci',
    '.gitattributes',
    '.gitignore',
    '.npmrc',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'api',
    'biome.json',
    'data',
    'docs',
    'findings',
    'package-lock.json',
    'package.json',
    'tests',
    'tsconfig.json',
    'tsconfig.pure.json',
    'vite.config.ts',
    'vite.server.config.ts',
    'vitest.config.ts',
    'web',
  ]
  expect(top.filter((name) => !allowed.includes(name))).toEqual([])
})

test('no file is longer than 300 lines but a catalogue, and half are at most 80', () => {
  const long = sources.filter((path) => lines(path) > 300 && !isCatalogue(path))
  expect(long).toEqual([])
  const sizes = sources.map(lines).sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80)
})

test('every source file starts by saying why it exists', () => {
  const silent = sources.filter((path) => !/^\s*(\/\*|\/\/|--)/.test(text(path)))
  expect(silent).toEqual([])
})

test('nobody imports the leaves', () => {
  const guilty = sources.filter(
    (path) => !path.startsWith('data/generate/') && /from '#(tests|data\/generate)\//.test(text(path)),
  )
  expect(guilty).toEqual([])
})

test('only the database module knows DuckDB, and no secondary index exists', () => {
  expect(sources.filter((path) => text(path).includes('@duckdb/'))).toEqual(['api/mirror/db.ts'])
  expect(sources.filter((path) => /create\s+(unique\s+)?index/i.test(text(path)))).toEqual([])
})

test('no schema needs a library loaded before it: it describes itself with .meta(), which is zod’s own', () => {
  const extended = /import \{[^}]*\bz\b[^}]*\} from '@hono\/zod-openapi'|\.openapi\(\s*[{'"]/
  expect(sources.filter((path) => extended.test(text(path)))).toEqual([])
})

test('clock, chance and environment are read in their one home', () => {
  const homes = /^(api\/settings\.ts|api\/clock\.ts|api\/launch\.mjs|web\/clock\.ts)$/
  const guilty = sources.filter(
    (path) => !homes.test(path) && /\b(Date\.now\(|Math\.random\(|process\.env)/.test(text(path)),
  )
  expect(guilty).toEqual([])
})

test('there are no drawers named for nothing in particular', () => {
  expect(tracked.filter((path) => /(^|\/)(utils?|lib|helpers?|common|misc)(\/|\.)/.test(path))).toEqual([])
})

test('SQL stands in its own files, begins with its question, and is never put together from strings', () => {
  const scripts = tracked.filter((path) => /^api\/queries\/.*\.sql$/.test(path))
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter((path) => !/^-- .*\?/.test(text(path).split('\n')[0] ?? ''))).toEqual([])
})

test.each(['README.md', 'CONTRIBUTING.md', ...tracked.filter((path) => path.startsWith('docs/'))])(
  '%s names only paths that exist',
  (page) => {
    const named = [...text(page).matchAll(/`((?:api|web|data|tests|docs|findings)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    )
    // What the example of a change adds does not exist yet.
    const missing = named.filter((path) => !existsSync(path) && path !== 'api/queries/last-incident.sql')
    expect(missing).toEqual([])
    if (page === 'README.md') expect(named.length).toBeGreaterThan(5)
  },
)

test('every decision is listed once', () => {
  const index = text('docs/decisions/README.md')
  const pages = tracked.filter((path) => /^docs\/decisions\/(?!README)/.test(path)).map((path) => path.slice(15))
  expect([...index.matchAll(/\]\((.+?)\)/g)].map(([, page]) => page).sort()).toEqual(pages.sort())
})

/** For what is being built; a line goes when the first file loads it. */
const laidIn = ['@turf/boolean-point-in-polygon', '@turf/helpers', '@turf/point-to-polygon-distance', 'uqr']

/** Built into the server, so that what they would bring along is not installed with it. */
const builtIn = [...text('vite.server.config.ts').matchAll(/noExternal: \['([\w-]+)'\]/g)].map(([, name]) => name)

test('what the server loads is a dependency and nothing else is, so that an installation without the others runs what was built', () => {
  const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> }
  const inServer = sources.filter((path) => /^(api|data)\/.*\.ts$/.test(path)).map(text)
  const packageOf =
    /^(?:import|export) (?!type\b)[^;']*? from '((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'|resolve\('([\w-]+)\//gm
  const loaded = inServer.flatMap((source) =>
    [...source.matchAll(packageOf)].map((match) => match[1] ?? match[2] ?? ''),
  )
  const needed = [...loaded, ...laidIn].filter((name) => !builtIn.includes(name))
  expect([...new Set(needed)].sort()).toEqual(Object.keys(dependencies).sort())
})

test('every finding stands in the index once, says what it saw, and is run as it stands', () => {
  const scripts = tracked
    .filter((path) => /^findings\/.*\.sh$/.test(path))
    .map((path) => path.slice('findings/'.length))
  expect(scripts.length).toBeGreaterThan(15)
  const listed = [...text('findings/README.md').matchAll(/^\| \[([\w.-]+)\]\(\1\) \| \S/gm)].map((match) => match[1])
  expect(listed.sort()).toEqual(scripts.sort())
  const careless = scripts.filter(
    (name) => !/^#!\/usr\/bin\/env bash\n# .+\n(# .+\n)+set -euo pipefail\n/.test(text(`findings/${name}`)),
  )
  expect(careless).toEqual([])
})

test('no sentence is made on the server: what is refused, doubted or noted is a code with parameters', () => {
  // Of `as-written`, only what another program or an earlier version said may be the text: a name, never words written here.
  const wordsWrittenHere = /code: 'as-written'[^}]*?text: ['"`]|asWritten\(\s*['"`]/
  const wordsRefused =
    /\b(?:problem|fileProblem|refused|unlike|fail|ask)\(\s*(?:'[\w.-]+',\s*)?(?:'[^']* [^']*'|"|`)|\b(?:reason|suggestion|because|message|detail|refusal|warning|note)s?: \[?(?:'[^']* [^']*'|`)/
  const speaking = sources.filter((path) => /^api\/.*\.ts$/.test(path))
  const guilty = (pattern: RegExp) => speaking.filter((path) => pattern.test(text(path)))
  expect(guilty(wordsWrittenHere)).toEqual([])
  expect(guilty(wordsRefused)).toEqual([])
  expect("throw problem('import.unreadable', `file is empty`)").toMatch(wordsRefused)
  expect("fileProblem('The file is not whole.')").toMatch(wordsRefused)
  expect("{ reason: 'the date is missing' }").toMatch(wordsRefused)
  expect("notes: ['Nothing in the file is new.']").toMatch(wordsRefused)
  expect("{ code: 'as-written', text: `no such file` }").toMatch(wordsWrittenHere)
})
