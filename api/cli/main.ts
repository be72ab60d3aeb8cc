/**
 * The command line. Parses what was typed, runs one command, prints its report. Exit code 0 done, 1 refused with reasons, 2 wrong
 * usage. Each command is loaded only when asked for, so that `--help` is immediate.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { keepTrace } from '#api/bug-trace.ts'
import { systemClock } from '#api/clock.ts'
import { exportFormats } from '#api/contract/exports.ts'
import { Problem, problem } from '#api/contract/problems.ts'
import { actorRoles } from '#api/contract/session.ts'
import { problemInEnglish } from '#api/http/in-english.ts'
import { roles } from '#api/record/entries.ts'
import { readSettings, type Settings } from '#api/settings.ts'
import { defaultInvitationDays, mostInvitationDays } from '#data/schema/person.ts'
import { sensitivities } from '#data/schema/sensitivity.ts'
import { defaultTokenDays, mostTokenDays, type TokenScope, tokenScope, tokenScopes } from '#data/schema/token.ts'
import { cli } from '#web/text/en/cli.ts'
import type { BriefOptions } from './commands/brief.ts'
import type { ExportOptions } from './commands/export.ts'
import type { ImportOptions } from './commands/import.ts'
import type { InitOptions } from './commands/init.ts'
import type { InviteOptions } from './commands/invite.ts'
import type { SealOptions } from './commands/seal.ts'
import type { TakeInOptions } from './commands/take-in.ts'
import type { TokenOptions } from './commands/token.ts'
import { problemLines, type Report } from './report.ts'

const { help } = cli
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
  const { trace, why } = keepTrace(dir, error, systemClock)
  if (verbose) process.stderr.write(`${trace}\n`)
  return refusedWith(problem('bug', why))
}

function print({ json, lines, refused }: Report, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify(json)}\n`)
  else for (const line of lines) process.stdout.write(`${line}\n`)
  if (refused === undefined) return
  process.exitCode = refusedCode
  if (!asJson) for (const line of problemLines(refused)) process.stderr.write(`${line}\n`)
}

const wholeDays =
  (most: number) =>
  (text: string): number => {
    if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= most) return Number(text)
    throw new InvalidArgumentError(help.wholeDays(most))
  }

function scopesIn(text: string): TokenScope[] {
  const read = z.array(tokenScope).safeParse(text.split(','))
  if (read.success) return read.data
  throw new InvalidArgumentError(help.scopesThereAre(tokenScopes.join(', ')))
}

const program = new Command('upstream').description(help.program).exitOverride()

const command = (usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .option('--json', help.json)
    .option('--verbose', help.verbose)
    .exitOverride()

command('init', help.init)
  .option('--demo', help.demo)
  .option('--name <name>', help.name)
  .option('--code <code>', help.code)
  .action((options: InitOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/init.ts')).init(settings, options)),
  )

command('import <files...>', help.import)
  .option('--dry-run', help.dryRun)
  .option('--format <format>', help.importFormat)
  .option('--map <field=column,...>', help.map)
  .option('--rejects <file>', help.rejects)
  .option('--corrections <file>', help.corrections)
  .action((files: string[], options: ImportOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/import.ts')).importFiles(settings, files, options)),
  )

command('undo <batch>', help.undo).action((batch: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/undo.ts')).undo(settings, batch)),
)

command('export <what>', help.export)
  .addOption(new Option('--format <format>', help.exportFormat).choices(exportFormats).default('csv'))
  .option('-o, --output <file>', help.output)
  .option('--provenance', help.provenance)
  .option('--from <month>', help.from)
  .option('--to <month>', help.to)
  .option('--level <level>', help.level)
  .option('--pcodes <codes>', help.pcodes)
  .option('--kinds <kinds>', help.kinds)
  .option('--indicator <indicator>', help.indicator)
  .option('--group <groups>', help.group)
  .option('--sources <sources>', help.sources)
  .option('--as-of <date>', help.asOf)
  .action((what: string, options: ExportOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/export.ts')).exportFile(settings, what, options)),
  )

command('brief [pcode]', help.brief)
  .option('--pdf [file]', help.pdf)
  .option('--landscape', help.landscape)
  .option('--from <month>', help.from)
  .option('--to <month>', help.to)
  .option('--as-of <date>', help.asOf)
  .option('--address <url>', help.address)
  .addOption(new Option('--role <role>', help.lookingAs).choices(actorRoles).default('planner'))
  .action((pcode: string | undefined, options: BriefOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/brief.ts')).brief(settings, pcode, options)),
  )

command('rebuild', help.rebuild).action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/rebuild.ts')).rebuild(settings)),
)

command('verify', help.verify).action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/verify.ts')).verify(settings)),
)

command('backup <file>', help.backup).action((file: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/backup.ts')).backup(settings, file)),
)

command('restore <file>', help.restore).action((file: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/restore.ts')).restore(settings, file)),
)

command('purge', help.purge)
  .option('--dry-run', help.dryRun)
  .action((options: Printing & { dryRun?: boolean }) =>
    report(options, async (settings) => (await import('./commands/purge.ts')).purge(settings, options)),
  )

command('seal-key', help.sealKey).action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/seal-key.ts')).sealKey(settings)),
)

command('trust <key>', help.trust)
  .requiredOption('--name <name>', help.officeName)
  .action((key: string, options: Printing & { name: string }) =>
    report(options, async (settings) => (await import('./commands/seal-key.ts')).trust(settings, key, options.name)),
  )

command('distrust <key>', help.distrust).action((key: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/seal-key.ts')).distrust(settings, key)),
)

command('seal <file>', help.seal)
  .option('--to <office>', help.sealTo)
  .option('--since <entry|day>', help.since)
  .action((file: string, options: SealOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/seal.ts')).seal(settings, file, options)),
  )

command('take-in <file>', help.takeIn)
  .option('--check', help.check)
  .action((file: string, options: TakeInOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/take-in.ts')).takeIn(settings, file, options)),
  )

command('status', help.status).action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/status.ts')).status(settings)),
)

command('token', help.token)
  .addOption(new Option('--role <role>', help.role).choices(roles).makeOptionMandatory())
  .option('--name <name>', help.tokenName, cli.tokens.unnamed)
  .option('--scope <scopes>', help.scope, scopesIn, ['all'])
  .option('--area <pcodes>', help.area, (text) => text.split(','))
  .addOption(new Option('--ceiling <sensitivity>', help.ceiling).choices(sensitivities).default('severe'))
  .option('--days <n>', help.days, wholeDays(mostTokenDays), defaultTokenDays)
  .action((options: TokenOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/token.ts')).token(settings, options)),
  )

command('tokens', help.tokens).action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/token.ts')).tokens(settings)),
)

command('revoke <token>', help.revoke).action((tokenId: string, options: Printing) =>
  report(options, async (settings) => (await import('./commands/token.ts')).revoke(settings, tokenId)),
)

command('invite', help.invite)
  .addOption(new Option('--role <role>', help.role).choices(roles).makeOptionMandatory())
  .option('--area <codes>', help.area, (text: string) => text.split(','))
  .addOption(new Option('--ceiling <ceiling>', help.ceiling).choices(sensitivities).default('severe'))
  .option('--for <words>', help.for, '')
  .option('--days <n>', help.linkDays, wholeDays(mostInvitationDays), defaultInvitationDays)
  .action((options: InviteOptions & Printing) =>
    report(options, async (settings) => (await import('./commands/invite.ts')).invite(settings, options)),
  )

command('people', help.people).action((options: Printing) =>
  report(options, async (settings) => (await import('./commands/invite.ts')).people(settings)),
)

for (const [name, disabled] of [
  ['disable', true],
  ['enable', false],
] as const)
  command(`${name} <person>`, help[name]).action((person: string, options: Printing) =>
    report(options, async (settings) => (await import('./commands/invite.ts')).setDisabled(settings, person, disabled)),
  )

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : usageCode
}
