import { Router } from 'express'
import { ReadinessDesk } from '../desks/readinessDesk.ts'
import type { Site } from '../site.ts'
import { bundleRoutes } from './bundle.ts'
import { chartsRoutes } from './charts.ts'
import { incidentRoutes } from './incident.ts'
import { readinessRoutes } from './readiness.ts'
import { sharingRoutes } from './sharing.ts'

/** All that is there for an insurer: bundles, readiness reports, links to them; and the charts drawn from the same. */
export function insurerRoutes(site: Site, scenariosDir: string): Router {
  const readiness = new ReadinessDesk(site, scenariosDir)
  return Router().use(
    chartsRoutes(site, readiness),
    bundleRoutes(site, readiness),
    readinessRoutes(site, readiness),
    incidentRoutes(site, readiness),
    sharingRoutes(site, readiness),
  )
}
