/** Why a row, or a whole file, could not be taken as it stands: of itself, or because what was asked of the instance was refused. */
import { z } from 'zod'
import { fileReason } from './import-files.ts'
import { rowReason } from './import-rows.ts'
import { instanceRefusal } from './instance.ts'
import { requestRefusal } from './requests.ts'

export const importReason = z
  .discriminatedUnion('code', [rowReason, fileReason, requestRefusal, instanceRefusal])
  .meta({ id: 'ImportReason' })
export type ImportReason = z.infer<typeof importReason>
