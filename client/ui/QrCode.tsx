import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'

/** `text` as black squares on white with a quiet edge, in either theme; `label` is its accessible name. */
export function QrCode(props: {
  readonly text: string
  readonly label: string
  readonly look: string
}) {
  const { text, label, look } = props
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 3 })
    const squares = code.data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    return { size: code.size, path: squares.join('') }
  }, [text])
  return (
    <svg class={look} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}
