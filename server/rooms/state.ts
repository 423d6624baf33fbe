import { schema, t, type SchemaType } from '@colyseus/schema'

/** What lies before one seat or one function. Only clients whose view contains the desk receive it. */
export const Desk = schema({ docs: t.map('string') }, 'Desk')
export type Desk = SchemaType<typeof Desk>

/**
 * What travels to the clients: documents (shared/wire/views.ts) as JSON texts, and the play clock.
 * Play stood at `playAt` (milliseconds) when the server's clock read `anchoredAt`, and runs `rate` times
 * as fast as that clock; 0 while it does not run.
 */
export const TableState = schema(
  {
    table: t.map('string'),
    desks: t.map(Desk).view(),
    playAt: t.number(),
    anchoredAt: t.number(),
    rate: t.number(),
  },
  'TableState',
)
export type TableState = SchemaType<typeof TableState>
