/** Builds the server where it is out of date, once before all tests, as `npm start` does. */
import { execFileSync } from 'node:child_process'

export default function setup(): void {
  execFileSync(process.execPath, ['api/launch.cjs', '--build-server'], { stdio: 'inherit' })
}
