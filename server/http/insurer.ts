import { Router } from 'express'
import { BundleDesk } from '../bundle/desk.ts'
import { ReadinessDesk } from '../readiness/readinessDesk.ts'
import type { Site } from '../site.ts'
import { bundleRoutes } from './bundle.ts'
import { incidentRoutes } from './incident.ts'
import { readinessRoutes } from './readiness.ts'
import { sharingRoutes } from './sharing.ts'

/** All that is there for an insurer: bundles, readiness reports, links to them. */
export function insurerRoutes(site: Site, scenariosDir: string): Router {
  const readiness = new ReadinessDesk(site, scenariosDir)
  const bundles = new BundleDesk()
  return Router().use(
    bundleRoutes(site, readiness, bundles),
    readinessRoutes(site, readiness),
    incidentRoutes(site, readiness),
    sharingRoutes(site, readiness, bundles),
  )
}
