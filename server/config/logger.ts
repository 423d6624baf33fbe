import { pino, type Logger } from 'pino'

export type { Logger }

/**
 * The server's own log: what happened to which exercise and request, as JSON lines. Never names, keys,
 * codes or what people wrote.
 */
export const openLogger = (level = process.env['LOG_LEVEL'] ?? 'info'): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** What the framework says, without the payloads it would print. */
export const frameworkLogger = (log: Logger) => {
  const quiet = log.child({ from: 'colyseus' })
  const say =
    (level: 'debug' | 'warn') =>
    (...parts: readonly unknown[]): void => {
      const [first] = parts
      quiet[level](first instanceof Error ? first.message : String(first).split('\n')[0])
    }
  return {
    trace: say('debug'),
    debug: say('debug'),
    info: say('debug'),
    warn: say('warn'),
    error: say('warn'),
  }
}
