export function ReportPage(_props: { id: string }) {
  return null
}
