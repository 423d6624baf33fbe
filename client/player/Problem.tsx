/** Why something was not done; nothing when there is nothing to say. */
export function Problem({ text, id }: { readonly text: string; readonly id?: string }) {
  return text === '' ? null : (
    <p class="error" role="alert" {...(id !== undefined && { id })}>
      {text}
    </p>
  )
}
