export function FacilitatePage(_props: { id: string }) {
  return null
}
