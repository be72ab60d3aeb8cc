/**
 * A phone of another maker: reads what to do as JSON from standard input, gets the list and the form as ODK's clients do, fills it
 * with ODK's own engine, sends it, and prints what it sent and was answered. A process of its own: the engine needs a browser's globals.
 */
import { createHash } from 'node:crypto'
import { JSDOM } from 'jsdom'

const { door, token, formId, answers } = JSON.parse(await new Response(process.stdin).text())

const { window } = new JSDOM('', { url: 'http://localhost/' })
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name]
globalThis.__dirname = import.meta.dirname
const { createInstance } = await import('@getodk/xforms-engine')

const headers = { 'X-OpenRosa-Version': '1.0', Authorization: `Basic ${btoa(`officer:${token}`)}` }
const get = async (address) => {
  const answer = await fetch(address, { headers })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer.text()
}
const list = new window.DOMParser().parseFromString(await get(`${door}/formList`), 'text/xml')
const entry = [...list.querySelectorAll('xform')].find((each) => each.querySelector('formID')?.textContent === formId)
const said = (name) => entry.querySelector(name).textContent
const form = await get(said('downloadUrl'))
const isAsListed = said('hash') === `md5:${createHash('md5').update(form).digest('hex')}`

const { root } = await createInstance(form)
/** The node of a question; "visit[2]/point" makes the second visit where there is none yet. */
function nodeOf(path) {
  let at = root
  for (const step of path.split('/')) {
    const [, name, place] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step)
    at = at.currentState.children.find((child) => child.definition.nodeset.endsWith(`/${name}`))
    if (place === undefined) continue
    while (at.currentState.children.length < Number(place)) at.addInstances()
    at = at.currentState.children[Number(place) - 1]
  }
  return at
}
for (const [path, answer] of answers) {
  const node = nodeOf(path)
  if (node.nodeType === 'select') node.selectValue(answer)
  else if (node.nodeType === 'upload')
    node.setValue(new File([Buffer.from(answer, 'base64')], 'seen.jpg', { type: 'image/jpeg' }))
  else node.setValue(answer)
}
const payload = await root.prepareInstancePayload({ payloadType: 'monolithic' })
const [sent] = payload.data
const record = await sent.get('xml_submission_file').text()
const answer = await fetch(`${door}/submission?deviceID=phone-1`, { method: 'POST', headers, body: sent })
const { status } = answer
process.stdout.write(
  JSON.stringify({ isAsListed, payload: payload.status, form, record, status, said: await answer.text() }),
)
process.exit(0)
