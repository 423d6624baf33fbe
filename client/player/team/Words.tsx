import type { ComponentChildren } from 'preact'

/** A box for a few words of one's own, named by its label; `children` stand below it. */
export function Words(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly most: number
  readonly describedBy?: string
  readonly onInput: (text: string) => void
}) {
  const { id, label, value, most, describedBy, onInput } = props
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="textarea"
        rows={2}
        maxLength={most}
        value={value}
        aria-describedby={describedBy}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </>
  )
}

/** A form that stays on the page. */
export const Form = (props: {
  readonly class?: string
  readonly onSend: () => Promise<unknown>
  readonly children: ComponentChildren
}) => (
  <form
    class={props.class}
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      void props.onSend()
    }}
  >
    {props.children}
  </form>
)
