/** Builds what is out of date, once before all tests, as `npm start` does. */
import { execFileSync } from 'node:child_process'

export default function setup(): void {
  execFileSync(process.execPath, ['api/launch.cjs', '--build-only'], { stdio: 'inherit' })
}
