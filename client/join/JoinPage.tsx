export function JoinPage(_props: { id: string }) {
  return <h1>Join an exercise</h1>
}
