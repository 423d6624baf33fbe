import type { InjectStatusDoc } from '../../../shared/wire/facilitator.ts'

const paths: { readonly [Kind in InjectStatusDoc['kind']]: string } = {
  planned: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  waiting: 'M7 4h10M7 20h10M8 4c0 8 8 8 8 16M16 4c0 8-8 8-8 16',
  armed: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4l3 2',
  held: 'M9 5v14M15 5v14',
  fired: 'M5 13l4 4L19 7',
  going: 'M4 12h10M10 7l5 5-5 5M19 5v14',
  withdrawn: 'M9 7L4 12l5 5M4 12h11a5 5 0 0 1 5 5',
  skipped: 'M4 12h11M10 6l6 6-6 6M20 5v14',
  cancelled: 'M6 6l12 12M18 6L6 18',
  passed: 'M5 6l7 6-7 6M12 6l7 6-7 6',
}

/** The picture of an inject's state; its word stands beside it or in the name of what holds it. */
export function StateMark({ kind, size = 14 }: { kind: InjectStatusDoc['kind']; size?: number }) {
  return (
    <svg class="stroke" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[kind]} />
    </svg>
  )
}
