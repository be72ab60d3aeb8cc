// What was understood of a file as it was read.
import type { ImportNote, keptByCode, ringFaults } from '#api/contract/statements/import-notes.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { formatCount, formatMonth } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, noun, plural } from '../grammar.ts'
import { allCalled, boundaryChanges, called } from './boundary-changes.ts'

const repairs: Record<(typeof ringFaults)[number], string> = {
  'not-a-position': 'left out vertices that are not a pair of numbers',
  unclosed: 'closed rings that did not end where they began',
  'repeated-point': 'left out vertices repeated in place',
  spike: 'cut off spikes of no width',
  'collapsed-ring': 'left out rings without area',
  winding: 'turned rings to run the standard way round',
  antimeridian: 'cut the shape at the 180th meridian',
  unresolved: 'kept the shape as written, because no repair succeeded',
  'self-touching': 'split rings where they touch themselves',
  'self-crossing': 'rebuilt rings that cross themselves',
  'rings-overlap': 'merged rings that overlap',
  'hole-outside': 'rebuilt a shape with a hole outside it',
  'nested-parts': 'merged a part that lay inside another',
}
const kept: Record<(typeof keptByCode)[number], (count: number) => string> = {
  incidents: (count) => plural(count, 'incident', 'incidents'),
  population: (count) => plural(count, 'population figure', 'population figures'),
  counts: (count) => plural(count, 'count', 'counts'),
  forecasts: (count) => plural(count, 'forecast of others', 'forecasts of others'),
  answers: (count) => plural(count, 'survey answer', 'survey answers'),
  respondents: (count) => plural(count, 'survey respondent', 'survey respondents'),
  consultations: (count) => plural(count, 'consultation', 'consultations'),
  commitments: (count) => plural(count, 'commitment', 'commitments'),
}

export const importNotes: WordsFor<ImportNote> = {
  'as-written': ({ text }) => text,
  'part-taken': ({ name, others }) => `Read from "${name}". Also in the file, and not read: ${others.join(', ')}.`,
  'encoding-guessed': ({ encoding }) => `The file was read as ${encoding}, which was guessed.`,
  'rows-above-header': ({ rows }) => `${rows} ${plural(rows, 'row', 'rows')} above the header were passed over.`,
  'posts-unverified': ({ posts, of }) =>
    `${formatCount(posts)} of ${noun(of, 'published post was', 'published posts were')} never verified there. They are taken as they were reported, and none of them counts as verified.`,
  'export-come-home': () =>
    'An export of this program: its rows keep their ids, and those that say what is known already add nothing.',
  'posts-verify-nothing': () =>
    'The file does not say which posts were verified, only which were published: none of them counts as verified.',
  'tags-understood': () => 'The row of HXL tags was understood and not counted as data.',
  'header-missing': () => 'The file has no header row.',
  'column-twice': ({ column }) => `Two columns are called "${column}"; the second is read as "${column} (2)".`,
  'read-as-ged': () => 'The file has no header row; its fields were read in the order of GED.',
  'ged-events': ({ events, from, to }) => `${formatCount(events)} events of UCDP GED, ${from} to ${to}.`,
  'ged-above-districts': ({ events }) =>
    plural(
      events,
      'One of them is placed no better than its region or country and counts there alone.',
      `${formatCount(events)} of them are placed no better than their region or country and count there alone.`,
    ),
  'ged-cited': () => 'Cite Sundberg & Melander (2013) and Davies et al. (2024).',
  'acled-above-districts': ({ events }) =>
    plural(
      events,
      'One event is known only to a larger region: its position stands in for it, so it counts in that region and in no district.',
      `${formatCount(events)} events are known only to a larger region: their positions stand in for it, so they count there and in no district.`,
    ),
  'acled-terms': () =>
    'ACLED (acleddata.com). Its terms let you use what follows from these rows and forbid handing the rows themselves on.',
  'list-of': ({ kind }) =>
    `Read as a list of one kind: ${observationKinds.find(({ id }) => id === kind)?.label.toLowerCase() ?? kind}.`,
  'site-states-missing': () => 'No column says in what state each place was: a place nobody described counts as empty.',
  'kind-column-missing': () => 'No column says what happened: every incident is kept as "other".',
  'id-column-missing': () => 'No column of ids was found: rows that are alike in every cell count once.',
  'boundaries-missing': () =>
    'There are no boundaries yet, so no incident has a district: import boundaries first, then undo and import this file again.',
  'days-of-a-spreadsheet': ({ column, epoch }) =>
    `Numbers in "${column}" were read as spreadsheet days counted from ${epoch}.`,
  'day-order-found': ({ column, order }) =>
    `Dates in "${column}" are written ${order === 'day-first' ? 'day first' : 'month first'}: some can only be read that way.`,
  'codes-of-another-coding': ({ column }) =>
    `"${column}" is another coding than that of the boundaries: districts were found by name, codes only checked against names.`,
  'names-respelt': ({ names }) =>
    `Spellings: ${names.map(({ written, name }) => `"${written}" was read as ${name}`).join('; ')}.`,
  'places-as-decided': ({ names }) =>
    `As decided before: ${names.map(({ written, name }) => `"${written}" is ${name}`).join('; ')}.`,
  'places-unsettled': ({ places, first }) =>
    `${formatCount(places)} places of the file were not found; the ${formatCount(first)} with most rows are asked about first.`,
  'incidents-absent': ({ count, source }) =>
    `${noun(count, 'incident', 'incidents')} of ${source} known from before ${plural(count, 'is', 'are')} not in this file; they stay.`,
  'incidents-outdated': ({ count }) =>
    `${noun(count, 'row is', 'rows are')} an earlier version of what is held, by the source's own stamp: ${plural(count, 'it changes', 'they change')} nothing.`,
  'withdrawn-not-held': ({ count }) =>
    `${noun(count, 'event', 'events')} of the list ${plural(count, 'is', 'are')} not held here.`,
  'figures-absent': ({ count }) =>
    `${noun(count, 'figure', 'figures')} of the same kind known from before ${plural(count, 'is', 'are')} not in this file; they stay.`,
  'sums-as-check': ({ rows }) =>
    `${noun(rows, 'row repeats a sum', 'rows repeat sums')} (the whole country or a region): used as a check, never added.`,
  'forecast-vintage': ({ issuer, vintage, rows, from, to }) =>
    `${noun(rows, 'row', 'rows')} of the ${issuer === 'views' ? 'VIEWS' : 'CAST'} forecast ${vintage}, for ${from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`}. Other issues stay beside it.`,
  'forecast-theirs': () => 'Kept as what others expect: no figure, forecast, index or flag of this map is made of it.',
  'page-of-many': ({ page, pages }) =>
    `This is page ${page} of ${pages} of the answer: send the others too, the rest is not in this file.`,
  'period-as-said': ({ period }) => `Taken for the period ${period}.`,
  'year-of-file-name': ({ year }) => `The numbers are for the year ${year}, as the file's name says.`,
  'measure-never-summed': ({ measure }) =>
    `"${measure}" is an index or a rate, not a count: kept as a measure of its own, never summed.`,
  'measures-overlap': ({ measures }) =>
    `Kept as measures of their own and never summed, because one event may be in several: ${listed(measures)}.`,
  'answers-that-count': ({ indicator, answers }) => `"${indicator}": the answers that count are ${answers.join(', ')}.`,
  'question-taken': ({ question, indicator, answers, polarity }) =>
    `"${question}" is read as ${indicator}: the answers that count are ${listed(answers)}, and many of them are ${polarity === 'high-is-good' ? 'good' : 'bad'} news.`,
  'question-left-out': ({ question, answers }) =>
    `"${question}" was left out: nobody here may decide what ${listed(answers)} mean.`,
  'weights-missing': () => 'No column of weights was found: everybody counts alike.',
  'sampling-points-missing': () =>
    'No column of sampling points was found: intervals are those of people drawn one by one, and may be too narrow.',
  'survey-of-known-wave': ({ wave, people }) =>
    `${noun(people, 'person', 'people')} of this file ${plural(people, 'is', 'are')} known in the wave ${wave}: taken as the same wave.`,
  'survey-ids-of-other-wave': ({ wave, people }) =>
    `${noun(people, 'number', 'numbers')} of this file ${plural(people, 'stands', 'stand')} for people of the wave ${wave} too, who were asked at another time: taken as other people.`,
  'people-known': ({ people }) =>
    `${noun(people, 'row tells', 'rows tell')} of people known already; nothing of them is added or changed.`,
  'people-taken-out': ({ people }) =>
    `${noun(people, 'person', 'people')} known before ${plural(people, 'is', 'are')} no longer approved by those who review the survey: taken out, and as known on an earlier day still there.`,
  'codes-taken-for-no-answer': ({ question, answers }) =>
    `“${question}”: ${listed(answers)} ${plural(answers.length, 'was', 'were')} taken for “don’t know” or refused, as surveys write them; missing.${question}= says otherwise.`,
  'codes-in-doubt': ({ question, answers }) =>
    `“${question}”: ${listed(answers)} may stand for “don’t know” or refused and ${plural(answers.length, 'was', 'were')} read as ${plural(answers.length, 'an answer', 'answers')}. If so, say missing.${question}=${answers.join('|')}.`,
  'answers-not-known': ({ question, answers }) =>
    `“${question}”: ${listed(answers)} ${plural(answers.length, 'is', 'are')} on no scale known here and ${plural(answers.length, 'was', 'were')} read as not counting. Say counts.${question}= with the answers that count, or missing.${question}=.`,
  'reviewed-as': ({ reviews }) =>
    `Review: ${listed(reviews.map(({ said, rows, isTaken }) => `${said === '' ? 'not reviewed' : `“${said}”`} ${formatCount(rows)}${isTaken ? '' : ' (not taken)'}`))}.`,
  'repeats-not-read': ({ names }) =>
    `Repeated parts of the form were not read: ${listed(names)}. If their rows are the people who answered, say people=${names[0]}.`,
  'question-twice': ({ question, indicator, first }) =>
    `“${question}” asks for ${indicator}, as “${first}” does: only the first is read. Say indicator.${question}=a-new-name to read both.`,
  'people-of-repeat': ({ name, submissions, isSamplingPoint, leftOut }) =>
    `The questions are asked in the repeated part “${name}”: each of its rows is a person, with the place, the day and the weight of its row in “${submissions}”.${isSamplingPoint ? ' No column tells sampling points: those of one submission are taken for one.' : ''}${leftOut.length === 0 ? '' : ` What the submission itself answers is nobody else's answer and was left out: ${listed(leftOut)}.`}`,
  'answers-gathered': ({ rows, people, questions }) =>
    `${noun(rows, 'row', 'rows')} of one answer each were gathered into ${noun(people, 'person', 'people')} and ${noun(questions, 'question', 'questions')}: what follows counts people.`,
  'asked-in-other-words': ({ indicator, wording, usual }) =>
    `“${indicator}” was asked in other words: “${wording}”, where the usual question is “${usual}”. The wave keeps its own.`,
  'sector-classed': ({ sector, dimension, kind, rows, isSaid }) =>
    `${sector === '' ? 'Work without a sector' : `“${sector}”`}: ${noun(rows, 'row', 'rows')} taken for ${dimension} (${interventionKinds.find(({ id }) => id === kind)?.label.toLowerCase() ?? kind}), ${isSaid ? 'as you said' : `guessed from the words; --map "dimension.${sector}=NAME" or "kind.${sector}=NAME" says otherwise`}.`,
  'budgets-converted': ({ currency, rate, rows }) =>
    `${noun(rows, 'budget', 'budgets')} in ${currency} counted at ${rate} US dollars each, as you said.`,
  'budgets-left-out': ({ currency, rows }) =>
    currency === null
      ? `${noun(rows, 'row has a budget', 'rows have budgets')} and nothing says in which money: kept without. Say currency=COLUMN, or rename the column to say USD.`
      : `${noun(rows, 'row has a budget', 'rows have budgets')} in ${currency}: kept without, because no rate was given. Say rate.${currency}=1.1 if one ${currency} is 1.1 US dollars.`,
  'work-nationwide': ({ rows }) =>
    `${noun(rows, 'row names', 'rows name')} no district and no region: taken for the whole country, and in no district's figures.`,
  'rows-of-other-countries': ({ rows, countries }) =>
    `${noun(rows, 'row is', 'rows are')} of other countries (${countries.length > 8 ? `${countries.slice(0, 8).join(', ')} and ${countries.length - 8} more` : countries.join(', ')}) and ${plural(rows, 'was', 'were')} passed over.`,
  'police-points': () =>
    'Positions in these files are the nearest of a list of anonymous points: they count in their district and are no place for clusters. Dates are months.',
  'scale-not-known': ({ answers }) =>
    `The scale of these ${answers} answers is not known here: each answer is an indicator of its own.`,

  'source-of-same-rows': ({ source, of, alike }) =>
    `${formatCount(alike)} of ${formatCount(of)} rows are known under the source ${source} with the same day and place, or the same number: taken as the same source, though the file is named otherwise.`,
  'source-of-same-columns': ({ source }) =>
    `Filed under the source ${source}, as was said of an earlier file with these columns.`,
  'source-of-its-own': ({ source, other }) =>
    `Its ids are known under the source ${other} for other days and places: taken as a source of its own, ${source}.`,
  'source-known': ({ source, of, known }) =>
    `${formatCount(known)} of ${formatCount(of)} rows are known under the source ${source}.`,
  'source-of-file-name': ({ source, elsewhere }) =>
    elsewhere === null
      ? `Filed under the source ${source}, as the file's name says.`
      : `Filed under the source ${source}, as the file's name says. ${formatCount(elsewhere.known)} of its rows are known under the source ${elsewhere.id}, most with other content.`,
  'answered-as-last-time': ({ filename, on }) =>
    `Questions were answered as for ${filename}, accepted on ${on}, which has the same columns.`,
  'imported-before': ({ on, batch, rows }) =>
    `This very file was imported on ${on} as ${batch}: all ${formatCount(rows)} rows are known already. Undo that import to read it afresh.`,
  'nothing-new-kept': () => 'Nothing in the file is new: nothing was kept.',

  'districts-in-regions': ({ districts, regions }) =>
    `${noun(districts, 'district', 'districts')} in ${noun(regions, 'region', 'regions')}.`,
  'outline-repaired': ({ name, pcode, faults, isGone }) =>
    `${name} (${pcode}): ${[...faults.map((fault) => repairs[fault]), ...(isGone ? ['nothing was left'] : [])].join('; ')}`,
  'outlines-tidied': ({ outlines }) =>
    `${noun(outlines, 'outline was', 'outlines were')} written down unusually (direction of rings, repeated points) and tidied; no shape changed.`,
  'editions-side-by-side': () =>
    'The districts known already stay beside those of the file. Where two overlap, a position counts in that of the file.',
  'boundaries-changed': ({ kind, changes }) => `${changes.map(boundaryChanges[kind]).join('; ')}.`,
  'records-stay-with-code': ({ records, ...place }) =>
    `What is known by the code of ${called(place)} alone stays with it: ${listed(records.map(({ what, count }) => `${formatCount(count)} ${kept[what](count)}`))}.`,
  'boundaries-unchanged': ({ districts }) =>
    plural(districts, 'One district is as it was.', `${formatCount(districts)} districts are as they were.`),
  'boundaries-untouched': ({ districts }) =>
    `${plural(districts.length, 'One district known is', `${formatCount(districts.length)} districts known are`)} neither in the file nor covered by it and ${plural(districts.length, 'stays', 'stay')}: ${allCalled(districts)}.`,
}
