/** How one kind of input was met. */
export type Met = {
  sent: number
  /** The server did it; not every hostile input is wrong. */
  accepted: number
  /** A refusal that says why. */
  refused: number
  /** The line was cut. */
  cut: number
  /** The server failed; must stay 0. */
  failed: number
}

/** What became of every input, by kind; keeps the first failures word for word. */
export class Tally {
  readonly kinds = new Map<string, Met>()
  readonly failures: string[] = []

  count(kind: string, how: Exclude<keyof Met, 'sent'>, what?: string): void {
    const met = this.kinds.get(kind) ?? { sent: 0, accepted: 0, refused: 0, cut: 0, failed: 0 }
    this.kinds.set(kind, met)
    met.sent += 1
    met[how] += 1
    if (how === 'failed' && this.failures.length < 20) this.failures.push(`${kind}: ${what ?? ''}`)
  }

  get sent(): number {
    return [...this.kinds.values()].reduce((sum, { sent }) => sum + sent, 0)
  }

  table(): string {
    const row = (cells: readonly (string | number)[]): string =>
      cells
        .map((cell, at) => (at === 0 ? String(cell).padEnd(28) : String(cell).padStart(9)))
        .join('')
    return [
      row(['input', 'sent', 'accepted', 'refused', 'cut', 'failed']),
      ...[...this.kinds].map(([kind, { sent, accepted, refused, cut, failed }]) =>
        row([kind, sent, accepted, refused, cut, failed]),
      ),
    ].join('\n')
  }
}
