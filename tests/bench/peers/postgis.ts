/**
 * PostGIS as a peer in the same run: a private cluster in a temporary folder, reached over a socket in that folder and nowhere
 * else, gone when the work is done. PostgreSQL refuses to run as root, so root borrows the postgres user.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const aptForPostgis = 'apt install postgresql-15 postgresql-15-postgis-3'

const programs = '/usr/lib/postgresql/15/bin'
const asRoot = process.getuid?.() === 0

export const hasPostgis = (): boolean =>
  existsSync(`${programs}/initdb`) && existsSync('/usr/share/postgresql/15/extension/postgis.control')

export type Postgis = { sql(script: string): string }

export function withPostgis<T>(work: (db: Postgis, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'upstream-postgis-'))
  chmodSync(folder, 0o777)
  const cluster = join(folder, 'cluster')
  try {
    run(['initdb', '-D', cluster, '-A', 'trust', '-U', 'postgres', '--no-sync'])
    const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c shared_buffers=256MB -c work_mem=256MB`
    run(['pg_ctl', '-D', cluster, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
    try {
      const sql = (script: string): string => run(['psql', ...psqlOptions(folder)], script)
      sql('CREATE EXTENSION postgis;')
      return work({ sql }, folder)
    } finally {
      const pid = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
      run(['pg_ctl', 'kill', 'INT', pid])
      run(['pg_ctl', '-D', cluster, '-w', 'status'], '', [0, 3])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

const psqlOptions = (folder: string) => [
  '-h',
  folder,
  '-U',
  'postgres',
  '-d',
  'postgres',
  '-q',
  '-A',
  '-t',
  '-v',
  'ON_ERROR_STOP=1',
]

function run([program = '', ...args]: string[], input = '', allowed: readonly number[] = [0]): string {
  const command = [`${programs}/${program}`, ...args]
  const [first = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command
  const ran = spawnSync(first, rest, { input, encoding: 'utf8', maxBuffer: 1 << 28, cwd: tmpdir() })
  if (!allowed.includes(ran.status ?? -1)) throw new Error(`${program} failed: ${ran.stderr.slice(0, 500)}`)
  return ran.stdout
}
