// How far somebody has come with what they write: written, kept on the device, or not kept and only on the screen.
import type { Packed } from './parcel.ts'

export type Keeping =
  | { step: 'writing' }
  | { step: 'keeping' }
  /** `code`: with which it can be taken back; shown now, and until it is sent. Null where there is none. */
  | { step: 'kept'; uuid: string; code: string | null }
  | { step: 'not-kept'; packed: Packed }
