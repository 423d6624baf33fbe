import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { evaluatorCopy as copy } from '../copy/evaluator.ts'
import { useDesk } from './desk.ts'

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable]') !== null

/** A note by key, words and Enter; stamped when it was typed, sent once, also after the line was lost. */
export function NoteBar() {
  const desk = useDesk()
  const text = useSignal('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const modified = event.ctrlKey || event.metaKey || event.altKey
      if (event.key.toLowerCase() !== 'o' || modified || inField(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const save = async (): Promise<void> => {
    const words = text.value.trim()
    if (words === '') return
    text.value = ''
    const typedAt = desk.session.playExactly()
    const sent = await desk.send('observe', { text: words, typedAt })
    if (!sent.ok && text.value === '') text.value = words
    desk.word.value = sent.ok ? copy.noteSaved : sent.text
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') field.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void save()
  }
  const unsent = desk.session.waiting.value.length
  return (
    <section class="note-bar" aria-label={copy.noteLabel}>
      <label class="note-field">
        <span class="sr">{copy.noteLabel}</span>
        <kbd aria-hidden="true" title={copy.noteKey}>
          O
        </kbd>
        <textarea
          ref={field}
          class="textarea"
          rows={1}
          maxLength={2000}
          placeholder={copy.noteHint}
          aria-keyshortcuts="O"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </label>
      <button type="button" class="button" onClick={() => void save()}>
        {copy.addNote}
      </button>
      <p class="note-word" role="status">
        {unsent > 0 ? copy.waitingCount(unsent) : desk.word.value}
      </p>
    </section>
  )
}
