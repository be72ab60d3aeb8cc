/** Why an instance could not be opened, checked or put back, and what is amiss in its record and mirror. */
import { z } from 'zod'
import { statement } from './statement.ts'

const sha256 = z.string()
const rows = { held: z.int(), wanted: z.int(), batch: z.string() }

export const recordFault = z
  .discriminatedUnion('code', [
    statement('entry-out-of-chain', { seq: z.int() }),
    statement('entry-without-body', { seq: z.int() }),
    statement('entry-not-erased', { seq: z.int() }),
    statement('access-log-damaged', {}),
    statement('record-ends-elsewhere', { at: z.int(), expected: z.int() }),
    statement('blob-missing', { sha256 }),
    statement('blob-changed', { sha256 }),
    statement('rows-missing', { table: z.string(), ...rows }),
    statement('incidents-not-counted', rows),
    statement('table-unlike-fresh', { table: z.string() }),
  ])
  .meta({ id: 'RecordFault' })
export type RecordFault = z.infer<typeof recordFault>

const basemapFaults = ['missing', 'unreadable', 'not-pmtiles', 'another-version', 'no-vector-tiles'] as const
export type BasemapFault = (typeof basemapFaults)[number]
export const settingFault = z
  .discriminatedUnion('code', [
    statement('setting-no-port', {}),
    statement('setting-no-host', {}),
    statement('setting-database-not-supported', {}),
    statement('setting-no-address', {}),
    statement('setting-no-mail-address', {}),
    statement('setting-one-of', { choices: z.array(z.string()) }),
    statement('setting-too-short', { least: z.int() }),
    statement('setting-too-long', { most: z.int() }),
    /** It stands in manuals and examples, or is a pattern. */
    statement('setting-published-secret', {}),
    statement('setting-no-fewest', { least: z.int(), most: z.int() }),
    statement('setting-no-tls-address', {}),
    statement('setting-no-addresses', {}),
    /** Asked for on a country of one's own. */
    statement('setting-demo-only', {}),
    /** It means nothing without another one. */
    statement('setting-needs', { other: z.string() }),
    statement('setting-no-basemap', {}),
    statement('setting-basemap-file', {
      path: z.string(),
      fault: z.enum(basemapFaults),
    }),
  ])
  .meta({ id: 'SettingFault' })
export type SettingFault = z.infer<typeof settingFault>

export const instanceRefusal = z
  .discriminatedUnion('code', [
    recordFault,
    settingFault,
    /** `value` is null where it must not be repeated. */
    statement('settings-wrong', {
      settings: z.array(z.object({ name: z.string(), value: z.string().nullable(), fault: settingFault })),
    }),
    statement('address-unusable', { port: z.int(), host: z.string(), error: z.string() }),
    statement('no-chromium', { tried: z.array(z.string()) }),
    statement('pages-not-built', {}),
    statement('chromium-failed', { path: z.string(), said: z.string() }),
    statement('page-incomplete', { failed: z.array(z.string()) }),
    statement('folder-holds-record', { dir: z.string() }),
    statement('folder-without-record', { dir: z.string() }),
    statement('things-amiss', { things: z.int() }),
    statement('counts-exposed', { counts: z.int() }),
    statement('fresh-fold-fails', { because: recordFault }),
    statement('record-held-by', { process: z.int(), path: z.string() }),
    statement('record-closed', {}),
    statement('entry-without-blob', {}),
    statement('backup-with-stranger', {}),
    statement('backup-parts-missing', { parts: z.int() }),
    statement('backup-ends-elsewhere', { at: z.int(), expected: z.int() }),
  ])
  .meta({ id: 'InstanceRefusal' })
export type InstanceRefusal = z.infer<typeof instanceRefusal>
