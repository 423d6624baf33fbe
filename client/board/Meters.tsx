import type { MeterDoc, TableDocs } from '../../shared/wire/views.ts'
import { boardCopy } from '../copy/board.ts'
import { common } from '../copy/common.ts'
import type { DocStore } from '../net/docs.ts'
import { Icon } from '../ui/Icon.tsx'
import './meters.css'
import { meterTrend, sparkPoints } from './meterTrend.ts'

const SPARK = { w: 96, h: 30 }

/** The hospital's measures in a strip: number, word, where it is going and how it went. */
export function Meters({ session }: { session: { readonly table: DocStore<TableDocs> } }) {
  const meters = session.table.get('plan')?.meters ?? []
  if (meters.length === 0) return null
  return (
    <ul class="meters" aria-label={boardCopy.meters}>
      {meters.map(({ id, title }) => {
        const doc = session.table.get(`meter/${id}`)
        return doc && <Meter key={id} title={title} doc={doc} />
      })}
    </ul>
  )
}

function Meter({ title, doc }: { title: string; doc: MeterDoc }) {
  const { value, history } = doc
  const change = meterTrend(value, history)
  const word = common.meterWord(value)
  return (
    <li class="meter">
      <span class="sr">{boardCopy.meter(title, value, word, boardCopy.trend(change))}</span>
      <span class="meter-title" aria-hidden="true">
        {title}
      </span>
      <span class="meter-row" aria-hidden="true">
        <span class="meter-value num">{value}</span>
        <span class="meter-word">{word}</span>
        {change !== 0 && (
          <span class={`meter-change num ${change < 0 ? 'worse' : 'better'}`}>
            <Icon name={change < 0 ? 'down' : 'up'} size={14} />
            {Math.abs(change)}
          </span>
        )}
      </span>
      <svg
        class="meter-spark"
        viewBox={`-1 -2 ${SPARK.w + 2} ${SPARK.h + 4}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polyline points={sparkPoints(value, history, SPARK)} />
      </svg>
    </li>
  )
}
