/**
 * What `npm start` runs: builds what is out of date, then starts the server. Plain JavaScript, because it runs before there is
 * a build. `--build-only` stops after building, `--build-server` after the part without pages; `--demo-sign-in` is handed on. Knows
 * where sources are and where builds go; nothing of the product.
 */
import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { bundle, digestOfSources, filesUnder, isFresh, root, stampFile } from './build-stamp.mjs'

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
    // Whoever asks for the build, it is the one that people get.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
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
  // A twelfth less than the next lower quality, once a build.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
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

const asked = (option) => process.argv.includes(option)
const options = ['--build-only', '--build-server', '--demo-sign-in']
const unknown = process.argv.slice(2).find((argument) => !options.includes(argument))
if (unknown !== undefined) {
  process.stderr.write(`Upstream cannot start. It does not know ${unknown}; it knows ${options.join(', ')}.\n`)
  process.exit(2)
}

/** The server is ready to open the record as soon as its own part is built; the pages may take longer. */
function buildWhenStale() {
  const digest = digestOfSources()
  if (isFresh(digest)) return { digest, server: Promise.resolve(), pages: Promise.resolve() }
  process.stdout.write('Building …\n')
  rmSync(stampFile, { force: true })
  const server = viteBuild('vite.server.config.ts')
  if (asked('--build-server')) return { digest, server, pages: server }
  const pages = Promise.all([server, buildPages()]).then(() => writeFileSync(stampFile, digest))
  return { digest, server, pages }
}

const building = buildWhenStale()
// Both are awaited below; a failure of one must not count as unheard while the other is waited for.
building.pages.catch(() => {})
let reasonOf = (error) => error.message
try {
  await building.server
  if (asked('--build-only') || asked('--build-server')) {
    await building.pages
  } else {
    const server = await import(pathToFileURL(bundle('server')).href)
    reasonOf = (error) => (error instanceof BuildFailed ? error.message : server.reasonOf(error))
    const serve = await server.prepare(building.digest, { demoSignIn: asked('--demo-sign-in') })
    await building.pages
    await serve()
  }
} catch (error) {
  process.stderr.write(`Upstream cannot start. ${reasonOf(error)}\n`)
  process.exit(1)
}
