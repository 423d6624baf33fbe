import { useEffect, useState } from 'preact/hooks'
import type { InjectDoc } from '../../shared/wire/seat.ts'
import { inbox } from '../copy/inbox.ts'
import { fetchPicture } from '../net/pictures.ts'
import { useDesk } from './seat.ts'

type Attachment = InjectDoc['attachments'][number]
type Shown =
  { readonly kind: 'coming' | 'missing' } | { readonly kind: 'there'; readonly src: string }

/** Fetches a picture when it is first wanted; the page lets go of it when it closes. */
function usePicture(path: string, wanted: boolean) {
  const { id } = useDesk()
  const [shown, setShown] = useState<Shown>({ kind: 'coming' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!wanted) return undefined
    const stop = new AbortController()
    let src = ''
    setShown({ kind: 'coming' })
    void fetchPicture(id, path, stop.signal).then((found) => {
      if (stop.signal.aborted) return
      if (!found) return setShown({ kind: 'missing' })
      src = URL.createObjectURL(found)
      setShown({ kind: 'there', src })
    })
    return () => {
      stop.abort()
      if (src !== '') URL.revokeObjectURL(src)
    }
  }, [id, path, wanted, turn])
  return { shown, again: () => setTurn(turn + 1) }
}

function Picture({
  attachment,
  path,
  open,
}: {
  attachment: Attachment
  path: string
  open: boolean
}) {
  const { shown, again } = usePicture(path, open)
  return (
    <div class="attachment-picture">
      {shown.kind === 'there' && <img src={shown.src} alt={attachment.title} />}
      {shown.kind === 'coming' && <p role="status">{inbox.pictureComing}</p>}
      {shown.kind === 'missing' && (
        <p role="status">
          {inbox.pictureMissing}{' '}
          <button type="button" class="button" onClick={again}>
            {inbox.pictureAgain}
          </button>
        </p>
      )}
      <details open={shown.kind === 'missing'}>
        <summary>{inbox.inWords}</summary>
        <pre>{attachment.text}</pre>
      </details>
    </div>
  )
}

function One({ attachment, path }: { attachment: Attachment; path: string }) {
  const [open, setOpen] = useState(false)
  const title = (attachment.picture ? inbox.picture : inbox.attachment)(attachment.title)
  return (
    <details class="attachment" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {attachment.picture ? (
        <Picture attachment={attachment} path={path} open={open} />
      ) : (
        <pre>{attachment.text}</pre>
      )}
    </details>
  )
}

/** What came with a message, folded; pictures are fetched when they are opened, their words are there at once. */
export function Attachments({ inject }: { inject: InjectDoc }) {
  return (
    <>
      {inject.attachments.map((attachment, place) => (
        <One key={attachment.title} attachment={attachment} path={`${inject.id}/${place}`} />
      ))}
    </>
  )
}
