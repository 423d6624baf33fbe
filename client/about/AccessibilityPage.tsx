import { access } from '../copy/access.ts'
import { common } from '../copy/common.ts'
import { TopBar } from '../ui/Header.tsx'
import { PageFoot } from '../ui/PageFoot.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import './about.css'

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** `/accessibility`: what was tried for people who read, hear or move differently, and what was not. */
export function AccessibilityPage(_props: { id: string }) {
  usePageTitle(access.heading)
  return (
    <div class="page">
      <TopBar name={common.brand} />
      <main class="about">
        <h1>{access.heading}</h1>
        <p>{access.lead}</p>
        <h2>{access.aim}</h2>
        <p>{access.aimText}</p>
        <h2>{access.tried}</h2>
        <Lines lines={access.triedLines} />
        <h2>{access.not}</h2>
        <Lines lines={access.notLines} />
        <h2>{access.help}</h2>
        <Lines lines={access.helpLines} />
        <p>
          <a class="button" href="/">
            {common.toStart}
          </a>
        </p>
      </main>
      <PageFoot />
    </div>
  )
}
