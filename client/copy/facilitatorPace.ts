const injects = (count: number): string => (count === 1 ? '1 inject' : `${count} injects`)

/** The sentences about moving on, pace and the forecast. */
export const facilitatorPace = {
  jumpTo: 'Go to',
  jumpWhat: (count: number) =>
    count === 0
      ? 'Nothing is due before that. Nothing is lost.'
      : `${injects(count)} would be passed. Choose what becomes of each:`,
  jumpHeld: (count: number) =>
    count === 1 ? '1 inject stays held.' : `${count} injects stay held.`,
  jumpFate: { deliver: 'Goes out now', drop: 'Is dropped' },
  jumpAll: { deliver: 'All go out', drop: 'All are dropped' },
  forecast: 'Forecast',
  forecastFits: (time: string) => `Ends about T+${time}, in time`,
  forecastOver: (time: string, minutes: number) => `Ends about T+${time}, ${minutes} min too late`,
  forecastMore: 'What to cut',
  atRisk: (names: string) => `At risk: ${names}`,
  cutFirst: 'Skip these first; each saves reading and talk:',
  cutNone: 'Nothing can be left out without losing an objective. Give less time, or end earlier.',
} as const
