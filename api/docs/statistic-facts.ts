/** One statistic's facts from its docstrings. What is missing is left out here and named by `lacking`, which the tests refuse. */
import { type Fact, methodId, type Statistic } from '#api/contract/methods.ts'
import { type Docstring, docstringsOf, tags } from './docstrings.ts'
import type { StatisticFile } from './statistic-files.ts'

export type StatisticFacts = Omit<Statistic, 'referenceCases'>

/** Null for a file that is no statistic and says so. */
export function statisticFacts({ name, path }: StatisticFile, source: string): StatisticFacts | null {
  const docstrings = docstringsOf(source)
  const header = docstrings.find(({ of }) => of === null)
  if (header === undefined || header.tags.some(({ tag }) => tag === 'support')) return null
  const told = docstrings.filter((d) => (d.of === null || d.exported) && !isParameter(d))
  const of = (wanted: string): Fact[] =>
    told.flatMap((d) => d.tags.filter(({ tag }) => tag === wanted).map(({ text }) => ({ of: d.of ?? '', text })))
  const texts = (wanted: string) => [...new Set(of(wanted).map(({ text }) => text))]
  const [purpose = '', ...rest] = sentencesOf(header.says)
  return {
    name,
    file: path,
    meaning: purpose,
    sections: texts('section'),
    methods: texts('method').flatMap((id) => methodId.safeParse(id).data ?? []),
    formula: of('formula'),
    units: texts('units'),
    shape: of('shape'),
    gaps: of('gap'),
    throws: of('throws'),
    notes: told.flatMap((d) => {
      const text = d.of === null ? rest.join(' ') : d.says
      return text === '' ? [] : [{ of: d.of ?? '', text }]
    }),
    examples: of('example'),
    sources: texts('source'),
    parameters: docstrings
      .filter(isParameter)
      .flatMap(({ of, value, says, tags }) =>
        value === null
          ? []
          : [{ name: of ?? '', value, unit: tags.find(({ tag }) => tag === 'unit')?.text ?? '', reason: says }],
      ),
  }
}

/** What a statistic's docstrings do not say, or say in a way nobody can read; empty when they are whole. */
export function lacking(file: StatisticFile, source: string): string[] {
  const docstrings = docstringsOf(source)
  const facts = statisticFacts(file, source)
  const unknown = docstrings
    .flatMap((d) => d.tags)
    .filter(({ tag }) => !tags.includes(tag))
    .map(({ tag }) => `knows no @${tag}`)
  const unread = docstrings
    .filter((d) => isParameter(d) && (d.value === null || d.says === ''))
    .map(({ of }) => `${of}: no number, or no reason`)
  if (facts === null) return docstrings.length === 0 ? ['no header'] : unknown
  const { meaning, sections, methods, formula, units, sources } = facts
  const empty = Object.entries({ meaning, sections, methods, formula, units, sources })
    .filter(([, held]) => held.length === 0)
    .map(([fact]) => `no ${fact}`)
  return [...unknown, ...unread, ...empty]
}

/** Without what the file must not know, which is a rule for its authors. */
const sentencesOf = (says: string): string[] =>
  says.split(/(?<=\.) (?=[A-Z])/).filter((sentence) => !sentence.startsWith('Must not'))

const isParameter = (docstring: Docstring): boolean => docstring.tags.some(({ tag }) => tag === 'unit')
