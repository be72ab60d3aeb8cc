// The forms as pictures, on the 32-unit square of the other pictograms.
import type { FormId } from './forms.ts'

const paths: Record<FormId, string> = {
  report: 'M16 4c6 0 11 5 11 11 0 8-11 14-11 14S5 23 5 15C5 9 10 4 16 4M16 10v6M16 20v.1',
  visit: 'M4 15 14 6l10 9M7 13v14h8M11 27v-7h5M22 19a4 4 0 1 1 0 8 4 4 0 0 1 0-8M25 26l4 4',
  'weekly-line': 'M5 7h22v20H5zM5 13h22M11 4v6M21 4v6M10 22l4-4 3 3 5-5',
  consultation: 'M11 13a4 4 0 1 0 0-8 4 4 0 0 0 0 8M3 27v-3a8 8 0 0 1 16 0v3M21 13a4 4 0 1 0-1-8M23 17a8 8 0 0 1 6 7v3',
  validation: 'M4 5h24v16H4zM12 27h8M16 21v6M10 13l4 4 8-8',
}

export const FormPictogram = ({ form }: { form: FormId }) => (
  <svg width={40} height={40} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      d={paths[form]}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
