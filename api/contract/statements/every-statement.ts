/** Everything an answer may say: what a language must have words for. */

import type { AlertDoubt, AlertEnding, AlertFinding, AlertPreviewFinding, AlertWatch, DeliveryFault } from './alerts.ts'
import type { AgreementFinding, AskedAndGotFinding } from './asked-and-got.ts'
import type { BalanceFinding } from './balance.ts'
import type { BiographyFinding } from './biography.ts'
import type { ChangeFinding } from './changes.ts'
import type { ScanCaveat, ScanClusterFinding, ScanFinding, StreetsFinding } from './clusters.ts'
import type { EvaluationFinding } from './evaluation.ts'
import type { DistrictFinding } from './findings.ts'
import type { DistrictReason, FlagHeadline, FlagOutcomeFinding, FlagPrecondition } from './flag.ts'
import type { ImportNote } from './import-notes.ts'
import type { ImportAnswer, ImportAsking } from './import-questions.ts'
import type { RecognitionReason } from './import-recognition.ts'
import type { ImportSuggestion } from './import-suggestions.ts'
import type { PatternMethod } from './methods.ts'
import type { MismatchReason } from './mismatch.ts'
import type { PeerReason } from './peers.ts'
import type { PlanDeparture } from './plan-departures.ts'
import type { ProblemStatement } from './problems.ts'
import type { RiskWarning } from './risk.ts'
import type { RollUpFinding } from './roll-up.ts'
import type { SealedMove, SealedNote, SealedReason } from './sealed.ts'
import type { SilenceFinding } from './silence.ts'
import type { EmergingCaveat, EmergingFinding } from './spots.ts'
import type { StoryFinding } from './story.ts'
import type { TrackVerdict } from './track-record.ts'

export type Statement =
  | DistrictReason
  | FlagHeadline
  | FlagPrecondition
  | FlagOutcomeFinding
  | EmergingFinding
  | EmergingCaveat
  | StreetsFinding
  | ScanClusterFinding
  | ScanFinding
  | ScanCaveat
  | DistrictFinding
  | EvaluationFinding
  | PlanDeparture
  | AskedAndGotFinding
  | ChangeFinding
  | AgreementFinding
  | BalanceFinding
  | BiographyFinding
  | AlertFinding
  | AlertWatch
  | AlertEnding
  | AlertDoubt
  | AlertPreviewFinding
  | DeliveryFault
  | StoryFinding
  | PeerReason
  | RiskWarning
  | RollUpFinding
  | SealedReason
  | SealedNote
  | SealedMove
  | SilenceFinding
  | MismatchReason
  | TrackVerdict
  | PatternMethod
  | ProblemStatement
  | ImportSuggestion
  | ImportNote
  | ImportAsking
  | ImportAnswer
  | RecognitionReason

/** Each under its code: said so, it costs the compiler one step a statement, where looking each up among all costs their square. */
export type StatementOf = { [S in Statement as S['code']]: S }
