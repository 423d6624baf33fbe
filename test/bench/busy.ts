/** Keeps a core busy with nothing. */
process.on('disconnect', () => process.exit(0))
const beats = new Float64Array(1 << 20)
const work = (): void => {
  for (let n = 0; n < beats.length; n += 1) beats[n] = Math.sqrt(n + (beats[n] ?? 0))
  setImmediate(work)
}
work()
