/**
 * The command line. Parses what was typed, runs one command, prints its report. Exit code 0 done, 1 refused with reasons, 2 wrong
 * usage. Each command is loaded only when asked for, so that `--help` is immediate.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { keepTrace } from '#api/bug-trace.ts'
import { systemClock } from '#api/clock.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import { problemInEnglish } from '#api/http/in-english.ts'
import { roles } from '#api/record/entries.ts'
import { readSettings, type Settings } from '#api/settings.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ImportOptions } from './commands/import.ts'
import type { InitOptions } from './commands/init.ts'
import type { TokenOptions } from './commands/token.ts'
import { problemLines, type Report } from './report.ts'

const refusedCode = 1
const usageCode = 2

type Printing = { json?: boolean; verbose?: boolean }

async function report({ json, verbose }: Printing, run: (settings: Settings) => Promise<Report>): Promise<void> {
  try {
    const settings = readSettings()
    print(await run(settings).catch((error) => tell(error, settings, verbose === true)), json === true)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    print(refusedWith(error), json === true)
  }
}

const refusedWith = (refused: Problem): Report => ({
  json: { problem: problemInEnglish(refused) },
  lines: [],
  refused,
})

/** A bug is told in a sentence; its trace is for whoever asks for it. */
function tell(error: unknown, { dir }: Settings, verbose: boolean): Report {
  if (error instanceof Problem) return refusedWith(error)
  const { trace, ...bug } = keepTrace(dir, error, systemClock)
  if (verbose) process.stderr.write(`${trace}\n`)
  return refusedWith(problem('bug', bug.detail))
}

function print({ json, lines, refused }: Report, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify(json)}\n`)
  else for (const line of lines) process.stdout.write(`${line}\n`)
  if (refused === undefined) return
  process.exitCode = refusedCode
  if (!asJson) for (const line of problemLines(refused)) process.stderr.write(`${line}\n`)
}

function wholeDays(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Say a whole number of days from 1.')
}

const program = new Command('upstream')
  .description('Runs an Upstream instance from the command line. UPSTREAM_DIR says which one; ./var unless set.')
  .exitOverride()

const command = (usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--json', 'print one JSON object')
    .option('--verbose', 'print the whole trace of a bug')
    .exitOverride()

command('init', 'begin an empty instance, or the fictional demonstration country')
  .option('--demo', 'fill it with the demonstration country')
  .option('--name <name>', 'what the country or area is called')
  .option('--code <code>', 'its ISO 3166 code')
  .action((options: InitOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/init.ts')).init(settings, options)),
  )

command('import <files...>', 'recognise files and bring their rows in')
  .option('--dry-run', 'say what would happen and keep nothing')
  .option('--format <format>', 'do not guess the format')
  .option('--map <field=column,...>', 'say which column is which')
  .option('--rejects <file>', 'write the rejected rows, with reasons, to this file')
  .option('--corrections <file>', 'write every corrected value, old and new, to this file')
  .action((files: string[], options: ImportOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/import.ts')).importFiles(settings, files, options)),
  )

command('undo <batch>', 'take one import back whole').action((batch: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/undo.ts')).undo(settings, batch)),
)

command('export <what>', 'write districts, incidents, observations or interventions to a file')
  .addOption(new Option('--format <format>', 'file format').choices(['csv', 'csv.zip', 'geojson']).default('csv'))
  .option('-o, --output <file>', 'where to; standard output unless given')
  .option('--provenance', 'begin a CSV file with lines that say where it comes from')
  .option('--from <month>', 'first month, YYYY-MM')
  .option('--to <month>', 'last month, YYYY-MM')
  .option('--level <level>', 'country, region, district')
  .option('--pcodes <codes>', 'places, separated by commas')
  .option('--kinds <kinds>', 'incident kinds, separated by commas')
  .option('--indicator <indicator>', 'perception indicator')
  .option('--group <groups>', 'whose answers, such as sex:female')
  .option('--sources <sources>', 'sources, separated by commas')
  .option('--as-of <date>', 'as known on that day')
  .action((what: string, options: ExportOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/export.ts')).exportFile(settings, what, options)),
  )

command('rebuild', 'make the mirror again from the record').action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/rebuild.ts')).rebuild(settings)),
)

command('verify', 'check the chain of the record, its files, and the mirror against a fresh one').action(
  (options: Printing) => report(options, async (settings) => (await import('./commands/verify.ts')).verify(settings)),
)

command('backup <file>', 'write everything to one file; writes may go on meanwhile').action(
  (file: string, options: Printing) =>
    report(options, async (settings) => (await import('./commands/backup.ts')).backup(settings, file)),
)

command('restore <file>', 'put a backup into an empty folder').action((file: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/restore.ts')).restore(settings, file)),
)

command('status', 'what is here, and how far it has come').action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/status.ts')).status(settings)),
)

command('token', 'make a token that lets somebody in')
  .addOption(new Option('--role <role>', 'what they may do').choices(roles).makeOptionMandatory())
  .option('--days <n>', 'until it stops working', wholeDays, 90)
  .option('--label <label>', 'to tell it from others; not a person’s name', '')
  .action((options: TokenOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/token.ts')).token(settings, options)),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : usageCode
}
