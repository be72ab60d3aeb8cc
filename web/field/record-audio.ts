// What is said, recorded by the browser as WebM with Opus sound: small, and of a make the server can clean. Knows nothing of screens.
import { longestAudioS } from '#data/schema/observation.ts'

export type Recording = { type: string; bytes: ArrayBuffer }
export type RecordingTrouble = 'denied' | 'unavailable'
const type = 'audio/webm;codecs=opus'
/** Enough to understand speech: a minute is 180 kB. */
const bitsPerSecond = 24_000

export const canRecord = (): boolean =>
  window.isSecureContext &&
  navigator.mediaDevices !== undefined &&
  typeof MediaRecorder !== 'undefined' &&
  MediaRecorder.isTypeSupported(type)

export type Listener = {
  onDone: (recording: Recording) => void
  onTrouble: (trouble: RecordingTrouble) => void
}
/** The answer ends it; it ends by itself after a minute. Null where the phone gives no microphone. */
export async function record({ onDone, onTrouble }: Listener): Promise<(() => void) | null> {
  let sound: MediaStream
  try {
    sound = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } })
  } catch (error) {
    onTrouble(error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'unavailable')
    return null
  }
  const parts: Blob[] = []
  const recorder = new MediaRecorder(sound, { mimeType: type, audioBitsPerSecond: bitsPerSecond })
  const release = () => {
    for (const track of sound.getTracks()) track.stop()
  }
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  recorder.addEventListener('error', () => {
    release()
    onTrouble('unavailable')
  })
  recorder.addEventListener('stop', async () => {
    release()
    onDone({ type: 'audio/webm', bytes: await new Blob(parts).arrayBuffer() })
  })
  recorder.start()
  const limit = window.setTimeout(() => stop(), longestAudioS * 1000)
  const stop = () => {
    window.clearTimeout(limit)
    if (recorder.state !== 'inactive') recorder.stop()
  }
  return stop
}
