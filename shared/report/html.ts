import type { Aar } from './shape/aarShape.ts'
import { aboutSection, methodSection } from './page/aboutSection.ts'
import { headOf, summarySection } from './page/headSection.ts'
import { logSection } from './page/logSection.ts'
import { html, raw } from './page/markup.ts'
import { evaluatorsSection, luckSection } from './page/luckSection.ts'
import { safetySection } from './page/safetySection.ts'
import { togetherSection } from './page/togetherSection.ts'
import { frameworksSection, objectivesSection } from './page/objectivesSection.ts'
import { planSection, saidSection } from './page/planSection.ts'
import { scoreSection } from './page/scoreSection.ts'
import { reportStyle } from './page/style.ts'
import { timelineSection } from './page/timelineSection.ts'
import { trendSection } from './page/trendSection.ts'
import { truthSection } from './page/truthSection.ts'
import { costsSection, metersSection, obligationsSection } from './page/worldSection.ts'
import { storyClock } from './storyClock.ts'
import { bannerWords } from './words.ts'

/**
 * The report as one complete HTML document that needs nothing else: no script, nothing fetched, its only style
 * is `reportStyle` in one `<style>` (so that a server can allow it by hash). All text is escaped. The part for
 * another page to take over is `<main class="report">`.
 */
export function reportPage(aar: Aar): string {
  const clock = storyClock(aar.timeZone)
  return html`<!doctype html>
    <html lang="${aar.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${bannerWords} – After-action report – ${aar.overview.title}</title>
        ${raw(`<style>${reportStyle}</style>`)}
      </head>
      <body>
        <main class="report">
          <p class="banner">${bannerWords}</p>
          ${headOf(aar, clock)} ${summarySection(aar)} ${planSection(aar)} ${saidSection(aar)}
          ${scoreSection(aar)} ${evaluatorsSection(aar)} ${luckSection(aar)}
          ${aar.trend && trendSection(aar.trend, aar.overview.id)} ${objectivesSection(aar)}
          ${timelineSection(aar, clock)} ${togetherSection(aar, clock)}
          ${obligationsSection(aar, clock)} ${safetySection(aar, clock)} ${metersSection(aar)}
          ${costsSection(aar)} ${truthSection(aar)} ${frameworksSection(aar)}
          ${aboutSection(aar, clock)} ${methodSection(aar)} ${logSection(aar, clock)}
          <p class="banner">${bannerWords}</p>
        </main>
      </body>
    </html> `.markup
}
