/**
 * What `npm start` runs: builds what is out of date, then starts the server. Plain JavaScript, because it runs before there is
 * a build. `--build-only` stops after building. Knows where sources are and where builds go; nothing of the product.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sources = ['api', 'data', 'web', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'vite.server.config.ts']
const notSources = new Set(['screenshots', 'samples'])
const stampFile = join(root, 'dist', '.stamp')
const bundle = join(root, 'dist', 'server', 'server.js')

function* filesUnder(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (notSources.has(entry.name)) continue
    if (entry.isDirectory()) yield* filesUnder(join(path, entry.name))
    else yield join(path, entry.name)
  }
}

/** By content: touching a file, or checking it out again, changes nothing. */
function digestOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    for (const file of extname(source) === '' ? filesUnder(path) : [path]) {
      hash.update(file.slice(root.length)).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Vite has said on standard error what is wrong. */
class BuildFailed extends Error {}

function viteBuild(config) {
  return new Promise((resolve, reject) => {
    const args = [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--logLevel',
      'warn',
      '--config',
      config,
    ]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new BuildFailed(`The build (${config}) failed.`))))
  })
}

const compressible = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest'])
const smallestWorthIt = 1024
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compress(file) {
  const bytes = await readFile(file)
  if (bytes.length < smallestWorthIt) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  await Promise.all([
    brotli(bytes, quality).then((packed) => writeFile(`${file}.br`, packed)),
    zip(bytes, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
  ])
}

async function buildPages() {
  await viteBuild('vite.config.ts')
  const pages = [...filesUnder(join(root, 'dist', 'web'))].filter((file) => compressible.has(extname(file)))
  await Promise.all(pages.map(compress))
}

/** The server is ready to open the record as soon as its own part is built; the pages may take longer. */
function buildWhenStale() {
  const digest = digestOfSources()
  const built = existsSync(stampFile) && existsSync(bundle) ? readFileSync(stampFile, 'utf8') : ''
  if (built === digest) return { server: Promise.resolve(), pages: Promise.resolve() }
  process.stdout.write('Building …\n')
  rmSync(stampFile, { force: true })
  const server = viteBuild('vite.server.config.ts')
  const pages = Promise.all([server, buildPages()]).then(() => writeFileSync(stampFile, digest))
  return { server, pages }
}

const building = buildWhenStale()
// Both are awaited below; a failure of one must not count as unheard while the other is waited for.
building.pages.catch(() => {})
let reasonOf = (error) => error.message
try {
  await building.server
  if (process.argv.includes('--build-only')) {
    await building.pages
  } else {
    const server = await import(pathToFileURL(bundle).href)
    reasonOf = (error) => (error instanceof BuildFailed ? error.message : server.reasonOf(error))
    const serve = await server.prepare()
    await building.pages
    await serve()
  }
} catch (error) {
  process.stderr.write(`Upstream cannot start. ${reasonOf(error)}\n`)
  process.exit(1)
}
