/** One line on a terminal that says how far it is and how long it will still take; nothing elsewhere. */
export function progress(to: NodeJS.WriteStream, what: string, total: number) {
  const from = performance.now()
  let count = 0
  return {
    add(some: number): void {
      count += some
      if (!to.isTTY) return
      const left = ((performance.now() - from) / count) * Math.max(0, total - count)
      const share = Math.min(100, Math.floor((100 * count) / total))
      to.write(`\r\u001B[K${count} of ${total} ${what}, ${share} %, ${span(left)} left`)
    },
    end(): void {
      if (to.isTTY) to.write('\r\u001B[K')
    },
  }
}

function span(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
