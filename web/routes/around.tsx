// What is around every screen: the frame, and over it the answer to a figure that is challenged.
import { ChallengeSheet } from '#web/panels/challenge/challenge-sheet.tsx'
import { Frame } from '#web/ui/frame/frame.tsx'

export const Around = () => (
  <>
    <Frame />
    <ChallengeSheet />
  </>
)
