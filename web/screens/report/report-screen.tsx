// The Report screen.
import { useText } from '#web/text/use-text.tsx'

export const ReportScreen = () => <h1>{useText().report.title}</h1>
