export function ScreenPage(_props: { id: string }) {
  return null
}
