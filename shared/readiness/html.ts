import { html, raw, type Markup } from '../report/page/markup.ts'
import { reportStyle } from '../report/page/style.ts'
import { storyClock } from '../report/storyClock.ts'
import { bannerWords } from '../report/words.ts'
import {
  citedLog,
  clocksSection,
  controlsSection,
  disclaimerSection,
  gapsSection,
  planSection,
  scopeSection,
  scoresSection,
  trendSection,
} from './page/bodySections.ts'
import { frontSection, headOf } from './page/frontSection.ts'
import { lossSection } from './page/lossSection.ts'
import { readinessStyle } from './page/style.ts'
import type { Readiness } from './shape.ts'

/**
 * The readiness report as one complete HTML document that needs nothing else. The part for another page to take
 * over is `<main class="report readiness">`. `after` stands at its end, such as an incident record.
 */
export function readinessPage(readiness: Readiness, after?: Markup): string {
  const clock = storyClock(readiness.timeZone)
  return html`<!doctype html>
    <html lang="${readiness.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${bannerWords} – Readiness report – ${readiness.overview.title}</title>
        ${raw(`<style>${reportStyle}${readinessStyle}</style>`)}
      </head>
      <body>
        <main class="report readiness">
          <p class="banner">${bannerWords}</p>
          ${headOf(readiness, clock)} ${frontSection(readiness)} ${scopeSection(readiness)} ${after}
          ${scoresSection(readiness)} ${clocksSection(readiness, clock)}
          ${controlsSection(readiness)} ${lossSection(readiness)} ${gapsSection(readiness)}
          ${planSection(readiness)} ${trendSection(readiness)} ${disclaimerSection(readiness)}
          ${citedLog(readiness, clock)}
          <p class="banner">${bannerWords}</p>
        </main>
      </body>
    </html> `.markup
}
