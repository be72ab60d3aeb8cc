// Why an instance could not be opened, checked or put back, and what is amiss in its record and mirror.
import type { BasemapFault, InstanceRefusal, RecordFault, SettingFault } from '#api/contract/statements/instance.ts'
import { formatCount } from '../../format.ts'
import { sayIn, type WordsFor } from '../../say-in.ts'
import { plural } from '../grammar.ts'

export const recordFaults: WordsFor<RecordFault> = {
  'entry-out-of-chain': ({ seq }) => `entry ${seq} does not follow from the one before it`,
  'entry-without-body': ({ seq }) => `the body of entry ${seq} is gone, and no entry says that it was erased`,
  'entry-not-erased': ({ seq }) => `entry ${seq} was to be erased and still has its body`,
  'access-log-damaged': () =>
    'the access log (who saw exact positions, who took files away) was changed, cut or put in another order: its folder is access/ in UPSTREAM_DIR',
  'record-ends-elsewhere': ({ at, expected }) => `the record ends at entry ${at}, not at ${expected}`,
  'blob-missing': ({ sha256 }) => `blob ${sha256} is missing`,
  'blob-changed': ({ sha256 }) => `blob ${sha256} has changed`,
  'rows-missing': ({ table, held, wanted, batch }) =>
    `table ${table} holds ${held} of ${wanted} rows of import ${batch}`,
  'incidents-not-counted': ({ held, wanted, batch }) => `${held} of ${wanted} incidents are counted of import ${batch}`,
  'table-unlike-fresh': ({ table }) => `table ${table} differs from a fresh fold`,
}

const basemapFaults: Record<BasemapFault, string> = {
  missing: 'does not exist',
  unreadable: 'cannot be read',
  'not-pmtiles': 'is not a PMTiles archive',
  'another-version': 'is not a PMTiles archive of version 3',
  'no-vector-tiles': 'holds no vector tiles',
}
const settingFaults: WordsFor<SettingFault> = {
  'setting-no-port': () => 'must be a port number from 0 to 65535',
  'setting-no-host': () => 'must be a host name or an address',
  'setting-database-not-supported': () => 'is not supported in this version: the record is kept in UPSTREAM_DIR',
  'setting-no-address': () => 'is not an address a browser could open',
  'setting-no-mail-address': () => 'must be an e-mail address',
  'setting-one-of': ({ choices }) => `must be one of ${choices.join(', ')}`,
  'setting-too-short': ({ least }) =>
    `must have at least ${plural(least, 'one character', `${formatCount(least)} characters`)}`,
  'setting-too-long': ({ most }) => `must have at most ${most} characters`,
  'setting-published-secret': () =>
    'is a word of manuals and examples, or a pattern: it would be tried first. Make one by chance, such as with “openssl rand -hex 32”',
  'setting-no-fewest': ({ least, most }) =>
    `must be a whole number from ${least} to ${most}: of fewer people no figure is told`,
  'setting-no-tls-address': () => 'must be an address that begins with https:// (or one on this machine)',
  'setting-no-addresses': () => 'must be IP addresses, separated by commas',
  'setting-demo-only': () => 'is for the fictional demonstration; this instance holds another country',
  'setting-needs': ({ other }) => `means nothing without ${other}`,
  'setting-no-basemap': () => 'must be a path that ends in .pmtiles, or the http(s) address of a map style',
  'setting-basemap-file': ({ path, fault }) => `names the file ${path}, which ${basemapFaults[fault]}`,
}

export const instanceRefusals: WordsFor<InstanceRefusal> = {
  ...recordFaults,
  ...settingFaults,
  'settings-wrong': ({ settings }) =>
    `${settings.map(({ name, value, fault }) => `${name}${value === null ? '' : ` (${value})`} ${sayIn(settingFaults, fault)}`).join('; ')}.`,
  'address-unusable': ({ port, host, error }) => `PORT (${port}) on HOST (${host}) cannot be used: ${error}`,
  'no-chromium': ({ tried }) =>
    `No Chromium runs here (tried ${tried.join(', ')}). Install one (on Debian: apt-get install chromium), name one in CHROMIUM_PATH, or leave out --pdf, open the address it prints and print from the browser.`,
  'pages-not-built': () => 'the pages are not built yet: run `npm run build` first',
  'chromium-failed': ({ path, said }) => `${path} made no PDF${said === '' ? '' : `: ${said}`}`,
  'page-incomplete': ({ failed }) => `not everything on it could be answered: ${failed.join(', ')}`,
  'folder-holds-record': ({ dir }) => dir,
  'folder-without-record': ({ dir }) => `UPSTREAM_DIR (${dir}) holds no record; \`init\` makes one`,
  'things-amiss': ({ things }) =>
    plural(things, 'one thing is not as written', `${formatCount(things)} things are not as written`),
  'counts-exposed': ({ counts }) =>
    plural(
      counts,
      'one count of few people can be worked out',
      `${formatCount(counts)} counts of few people can be worked out`,
    ),
  'fresh-fold-fails': ({ because }) => `a fresh fold does not succeed: ${sayIn(recordFaults, because)}`,
  'record-held-by': ({ process, path }) => `process ${process} holds ${path}`,
  'record-closed': () => 'the record is closed',
  'entry-without-blob': () => 'a blob named by the entry is not there',
  'backup-with-stranger': () => 'it holds something its manifest does not name',
  'backup-parts-missing': ({ parts }) => `${parts} of its parts are missing`,
  'backup-ends-elsewhere': ({ at, expected }) => `it ends at entry ${at}, not at ${expected}`,
}
