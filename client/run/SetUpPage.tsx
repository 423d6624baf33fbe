export function SetUpPage(_props: { id: string }) {
  return <h1>Run an exercise</h1>
}
