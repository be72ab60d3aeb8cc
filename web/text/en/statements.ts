// Everything an answer may say, in English. Pure words: the API says its answers with them too, for people who read JSON.
import type { Statement } from '#api/contract/statements/every-statement.ts'
import type { WordsFor } from '../say-in.ts'
import {
  alertDoubts,
  alertEndings,
  alertFindings,
  alertPreviews,
  alertWatches,
  deliveryFaults,
} from './statements/alerts.ts'
import { askedAndGotFindings } from './statements/asked-and-got.ts'
import { balanceFindings } from './statements/balance.ts'
import { biographyFindings } from './statements/biography.ts'
import { changeFindings } from './statements/changes.ts'
import { scanCaveats, scanClusterFindings, scanFindings, streetsFindings } from './statements/clusters.ts'
import { evaluationFindings } from './statements/evaluation.ts'
import { districtFindings } from './statements/findings.ts'
import { flagHeadlines, flagOutcomes, flagPreconditions } from './statements/flag.ts'
import { districtReasons } from './statements/flag-reasons.ts'
import { importNotes } from './statements/import-notes.ts'
import { importAnswers, importAskings } from './statements/import-questions.ts'
import { recognitionReasons } from './statements/import-recognition.ts'
import { importSuggestions } from './statements/import-suggestions.ts'
import { patternMethods } from './statements/methods.ts'
import { mismatchReasons } from './statements/mismatch.ts'
import { peerReasons } from './statements/peers.ts'
import { planDepartures } from './statements/plan-departures.ts'
import { problemStatements } from './statements/problems.ts'
import { riskWarnings } from './statements/risk.ts'
import { rollUpFindings } from './statements/roll-up.ts'
import { sealedMoves, sealedNotes, sealedReasons } from './statements/sealed.ts'
import { silenceFindings } from './statements/silence.ts'
import { emergingCaveats, emergingFindings } from './statements/spots.ts'
import { storyFindings } from './statements/story.ts'
import { trackVerdicts } from './statements/track-record.ts'

export const statements: WordsFor<Statement> = {
  ...districtReasons,
  ...districtFindings,
  ...flagHeadlines,
  ...flagPreconditions,
  ...flagOutcomes,
  ...emergingFindings,
  ...emergingCaveats,
  ...streetsFindings,
  ...scanClusterFindings,
  ...scanFindings,
  ...scanCaveats,
  ...evaluationFindings,
  ...planDepartures,
  ...askedAndGotFindings,
  ...changeFindings,
  ...balanceFindings,
  ...biographyFindings,
  ...alertFindings,
  ...alertWatches,
  ...alertEndings,
  ...alertDoubts,
  ...alertPreviews,
  ...deliveryFaults,
  ...storyFindings,
  ...peerReasons,
  ...riskWarnings,
  ...rollUpFindings,
  ...sealedReasons,
  ...sealedNotes,
  ...sealedMoves,
  ...silenceFindings,
  ...mismatchReasons,
  ...trackVerdicts,
  ...patternMethods,
  ...problemStatements,
  ...importSuggestions,
  ...importNotes,
  ...importAskings,
  ...importAnswers,
  ...recognitionReasons,
}
