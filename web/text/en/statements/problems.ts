// Why something could not be done: everything a problem may say.
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { sayIn, type WordsFor } from '../../say-in.ts'
import { fileReasons } from './import-files.ts'
import { rowReasons } from './import-rows.ts'
import { importSuggestions } from './import-suggestions.ts'
import { instanceRefusals } from './instance.ts'
import { requestRefusals } from './requests.ts'

const importReasons = { ...rowReasons, ...fileReasons, ...requestRefusals, ...instanceRefusals }

export const problemStatements: WordsFor<ProblemStatement> = {
  ...importReasons,
  'refused-unless': ({ reason, suggestion }) =>
    `${sayIn(importReasons, reason)} (${sayIn(importSuggestions, suggestion)})`,
}
