export function PlayPage(_props: { id: string }) {
  return <h1>Play</h1>
}
