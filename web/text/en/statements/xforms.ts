// Why a form, or a form filled on a phone, was refused: read on the phone, or by the steward who brings the form.
import type { XformRefusal } from '#api/contract/statements/xforms.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed } from '../grammar.ts'

export const xformRefusals: WordsFor<XformRefusal> = {
  'xml-not-well-formed': ({ line }) => `is not well-formed XML (line ${line})`,
  'xml-with-document-type': () => 'is XML with a document type, which is not accepted here',
  'xml-too-large': () => 'is XML deeper or larger than any form',
  'xml-not-utf-8': () => 'is not UTF-8',
  'openrosa-version-not-known': ({ version }) => `OpenRosa ${version} is not spoken here; 1.0 is`,
  'part-twice': () => 'is there more than once',
  'part-no-xml': () => 'must be text/xml or application/xml',

  'xform-unreadable': () => 'is not an XForm: it needs a title, a model with a record, and a body',
  'xform-without-id': () => 'its record has no id, or one of more than 200 characters',
  'xform-id-differs': ({ formId }) => `the form calls itself ${formId}`,
  'xform-is-ours': () => 'is the id of this server’s own form',
  'xform-encrypts': () => 'the form encrypts what is filled in, so nothing could be read here',
  'xform-sends-elsewhere': () =>
    'the form tells phones to send to another server: take the action out of its submission element',
  'xform-needs-files': ({ files }) => `the form reads ${listed(files)}: send each along, as a part of that name`,
  'xform-without-point': () => 'needs a question of the type geopoint that says where it is',
  'xform-does-not-ask': ({ question }) => `the form has no question ${question}`,
  'xform-not-known': ({ formId }) => `no form is called ${formId}`,
  'xform-closed': ({ formId }) => `the form ${formId} is closed: nothing more is taken in for it`,

  'record-encrypted': () => 'is encrypted, so nothing can be read here',
  'geopoint-unreadable': () =>
    'is no point: latitude and longitude in degrees with decimal points, then perhaps altitude and accuracy in metres',
  'record-not-known': () => 'the filled form it corrects has not arrived here; send that one first',
  'record-not-kept': () => 'this observation did not come in a filled form, or no longer stands',
  'record-differs': () => 'something else was sent under this instanceID before',
  'record-withdrawn': () => 'what it tells was withdrawn here',
  'record-corrected-before': () => 'what it corrects was corrected before; take up the latest version and correct that',
  'corrected-by-sender-or-steward': () => 'Only whoever sent it, or a steward, may correct it.',
  'file-differs': ({ name }) => `another file was sent as ${name} before`,
}
