/** Of the table of places, the columns about what people said: shares, their intervals, changes and grievances. */
import type { DistrictRow } from '#api/contract/districts.ts'
import { estimateStatuses, precisions } from '#api/contract/estimates.ts'
import { column, sorts, type Told, told, yesNo, yesOrNo } from './column.ts'

const difference = { unit: '1', least: -1, most: 1 }
const people = { unit: 'people', least: 0 }
const statuses = { codes: estimateStatuses, required: true }
const verdicts = { codes: precisions }

export function shareColumns(indicator: string): Told<DistrictRow>[] {
  const tag = `#indicator+perception+${attribute(indicator)}`
  return [
    told(
      column('indicator', 'code', `${tag}+code`, 'The question the shares of people answer.', {
        required: true,
      }),
      () => indicator,
    ),
    told(
      column(
        'share',
        'number',
        `${tag}+pct`,
        'Share of people who gave the answer that counts, last wave that ended in the period. Empty where withheld, hidden or not measured.',
        sorts.share,
      ),
      (r) => r.perception.value,
    ),
    told(
      column('share_lo', 'number', `${tag}+lo`, 'Lower end of its 95 % interval.', sorts.share),
      (r) => r.perception.lo,
    ),
    told(
      column('share_hi', 'number', `${tag}+hi`, 'Upper end of its 95 % interval.', sorts.share),
      (r) => r.perception.hi,
    ),
    told(
      column('share_n', 'integer', '#respondee', 'Respondents in the base; empty where withheld.', people),
      (r) => r.perception.n,
    ),
    told(
      column(
        'share_n_effective',
        'number',
        '#respondee+effective',
        'Respondents a simple random sample would need to be as precise.',
        people,
      ),
      (r) => r.perception.nEffective,
    ),
    told(
      column(
        'share_dont_know',
        'integer',
        '#respondee+unknown',
        `Respondents who said "don't know" or refused.`,
        people,
      ),
      (r) => r.perception.dontKnow,
    ),
    told(
      column(
        'share_status',
        'code',
        `${tag}+status`,
        'Whether the share can be told; suppressed is withheld from every reader.',
        statuses,
      ),
      (r) => r.perception.status,
    ),
    told(
      column('share_precision', 'code', `${tag}+precision`, 'What the precision rule says of the share.', verdicts),
      (r) => r.perception.precision,
    ),
    told(
      column(
        'share_smoothed',
        'number',
        `${tag}+smoothed`,
        'The share as the model of all districts sees it (Fay-Herriot).',
        sorts.share,
      ),
      (r) => r.perceptionSmoothed.value,
    ),
    told(
      column('share_smoothed_lo', 'number', `${tag}+smoothed+lo`, 'Lower end of its 95 % interval.', sorts.share),
      (r) => r.perceptionSmoothed.lo,
    ),
    told(
      column('share_smoothed_hi', 'number', `${tag}+smoothed+hi`, 'Upper end of its 95 % interval.', sorts.share),
      (r) => r.perceptionSmoothed.hi,
    ),
    told(
      column(
        'share_smoothed_source',
        'code',
        `${tag}+smoothed+source`,
        'Whether people here were asked, or the model alone tells.',
        { codes: ['own-and-model', 'model-only'] },
      ),
      (r) => r.perceptionSmoothed.source,
    ),
    told(
      column('share_change', 'number', `${tag}+change`, 'The share minus that of the wave before.', difference),
      (r) => r.perceptionChange.value,
    ),
    told(
      column('share_change_lo', 'number', `${tag}+change+lo`, 'Lower end of its 95 % interval.', difference),
      (r) => r.perceptionChange.lo,
    ),
    told(
      column('share_change_hi', 'number', `${tag}+change+hi`, 'Upper end of its 95 % interval.', difference),
      (r) => r.perceptionChange.hi,
    ),
    told(
      column(
        'share_change_p',
        'number',
        `${tag}+change+p`,
        'Probability of so large a change by chance.',
        sorts.probability,
      ),
      (r) => r.perceptionChange.p,
    ),
    told(
      column(
        'share_change_distinguishable',
        'code',
        `${tag}+change+told`,
        'Whether the interval leaves out no change at all.',
        yesNo,
      ),
      (r) => yesOrNo(r.perceptionChange.distinguishable),
    ),
    told(
      column(
        'share_change_precision',
        'code',
        `${tag}+change+precision`,
        'What the precision rule says of the two shares.',
        verdicts,
      ),
      (r) => r.perceptionChange.precision,
    ),
    told(
      column('share_change_since', 'code', `${tag}+change+wave`, 'The wave before.'),
      (r) => r.perceptionChange.sinceWave,
    ),
    told(
      column(
        'share_change_asked_otherwise',
        'code',
        `${tag}+change+asked`,
        'In what the two waves asked differently, so that their shares are not directly comparable; empty where they asked alike or nothing tells.',
      ),
      (r) => r.perceptionChange.askedOtherwise.join(' ') || null,
    ),
    told(column('share_wave', 'code', `${tag}+wave`, 'The wave the share is of.'), (r) => r.perception.waveId),
    told(column('share_asked', 'date', '#date+asked', 'Last day of that wave.'), (r) => r.perception.asked),
    told(
      column(
        'grievance_share',
        'number',
        '#cause+grievance+pct',
        'Share of people with a serious grievance in that wave.',
        sorts.share,
      ),
      (r) => r.grievance.value,
    ),
    told(
      column('grievance_lo', 'number', '#cause+grievance+lo', 'Lower end of its 95 % interval.', sorts.share),
      (r) => r.grievance.lo,
    ),
    told(
      column('grievance_hi', 'number', '#cause+grievance+hi', 'Upper end of its 95 % interval.', sorts.share),
      (r) => r.grievance.hi,
    ),
    told(
      column('grievance_n', 'integer', '#respondee+grievance', 'Respondents in its base.', people),
      (r) => r.grievance.n,
    ),
    told(
      column('grievance_status', 'code', '#cause+grievance+status', 'Whether it can be told.', statuses),
      (r) => r.grievance.status,
    ),
    told(
      column(
        'grievance_precision',
        'code',
        '#cause+grievance+precision',
        'What the precision rule says of it.',
        verdicts,
      ),
      (r) => r.grievance.precision,
    ),
    told(
      column(
        'grievance_change',
        'number',
        '#cause+grievance+change',
        'The share minus that of the wave before.',
        difference,
      ),
      (r) => r.grievance.change,
    ),
    told(
      column(
        'grievance_top',
        'text',
        '#cause+grievance+code',
        'The grievances named most, the first first, parted by semicolons.',
      ),
      (r) => r.grievance.top.map((t) => t.grievance).join('; ') || null,
    ),
  ]
}

/** HXL's attributes begin with a letter and hold letters, digits and underscores. */
const attribute = (id: string): string => id.replaceAll(/[^a-z0-9]+/gi, '_').replace(/^(?![a-z])/i, 'q')
