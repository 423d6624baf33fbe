import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { defineRoom, defineServer, matchMaker } from '@colyseus/core'
import compression from 'compression'
import { json, type Application, type RequestHandler } from 'express'
import { Backroom } from './backroom/backroom.ts'
import { sharedSigningKey, signingKey, type SigningKey } from './bundle/signing.ts'
import { letGoOfLost } from './rooms/letGo.ts'
import { openOrphans } from './rooms/orphans.ts'
import { Peers } from './cluster/peers.ts'
import { redisParts } from './cluster/redis.ts'
import type { Config } from './config/config.ts'
import { debriefRoutes } from './http/debrief.ts'
import { drillRoutes } from './http/drills.ts'
import { insurerRoutes } from './http/insurer.ts'
import { answerErrors, noRoute } from './door/errors.ts'
import { dryRunRoutes } from './http/dryRun.ts'
import { exerciseRoutes } from './http/exercises.ts'
import { healthRoutes } from './http/health.ts'
import { hindsightRoutes } from './http/hindsight.ts'
import { joinRoutes } from './http/join.ts'
import { packRoutes } from './http/packs.ts'
import { pageRoutes } from './http/pages.ts'
import { pictureRoutes } from './http/pictures.ts'
import { reportRoutes } from './http/report.ts'
import { scenarioRoutes } from './http/scenarios.ts'
import { frontGate } from './door/frontGate.ts'
import { keyRoutes } from './http/keys.ts'
import { peopleRoutes } from './http/people.ts'
import { keepFor } from './upkeep/retention.ts'
import { metricsRoutes } from './http/metrics.ts'
import { rateLimit } from './door/rateLimit.ts'
import { securityHeaders } from './door/security.ts'
import { ratingRoutes } from './http/ratings.ts'
import { trendRoutes } from './http/trend.ts'
import { watchRoutes } from './http/watch.ts'
import { whatIfRoutes } from './http/whatIf.ts'
import { readLibrary } from './library/library.ts'
import { frameworkLogger, type Logger } from './config/logger.ts'
import { doorkeeper } from './rooms/auth.ts'
import { ExerciseRoom } from './rooms/ExerciseRoom.ts'
import { roomName } from './rooms/exerciseRooms.ts'
import type { Site } from './site.ts'
import type { Db } from './store/db.ts'
import { openDb } from './store/openDb.ts'
import { openSharing } from './store/sharingStore.ts'
import { openStore } from './store/sqlStore.ts'
import { signInRoutes } from './http/signIn.ts'
import { Metrics } from './metrics/metrics.ts'
import { Facilitators } from './signin/facilitators.ts'
import { Provider } from './signin/provider.ts'
import { openPrivacy } from './store/privacyStore.ts'
import { openSessions } from './store/sessionStore.ts'
import { Upkeep } from './upkeep/upkeep.ts'
import { SpreadTransport } from './transport.ts'

export type App = {
  readonly site: Site
  /** Starts to answer; resolves with the port. Exercises that were being played run on. */
  listen(): Promise<number>
  /** Lets go of every room with its clock written down, then of the store. */
  stop(): Promise<void>
}

/** The whole server, not listening yet. Throws when the store cannot be opened. */
export async function createApp(config: Config, log: Logger): Promise<App> {
  mkdirSync(config.dataDir, { recursive: true })
  const db = openDb(config)
  const metrics = new Metrics()
  const store = metrics.watch(await openStore(db))
  const peers = new Peers(store, randomUUID(), log)
  const { undoSeconds, graceSeconds, scenariosDir } = config
  const backroom = new Backroom()
  const library = readLibrary(scenariosDir, log)
  const site: Site = {
    store,
    sharing: openSharing(db),
    library,
    log,
    here: new Map(),
    peers,
    backroom,
    scenariosDir,
    undoSeconds,
    graceSeconds,
    metrics,
    privacy: openPrivacy(db),
    facilitators: new Facilitators(config.signIn.how, openSessions(db)),
    signingKey: await keyOf(db, config),
  }
  let stopping = false
  let endRetention = (): void => undefined
  const upkeep = new Upkeep(config, log)
  const transport = new SpreadTransport()
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false,
    logger: frameworkLogger(log),
    transport,
    ...(config.redisUrl !== undefined && redisParts(config.redisUrl)),
    ...(config.publicAddress !== undefined && { publicAddress: config.publicAddress }),
    rooms: { [roomName]: defineRoom(roomOf(site)).filterBy(['exercise']) },
    express: (app) => routes(app, site, config, () => stopping),
  })
  closeTheFramework()

  return {
    site,
    async listen() {
      const { server: http } = transport
      if (!http) throw new Error('The transport has no HTTP server')
      const failed = new Promise<never>((_resolve, reject) => http.once('error', reject))
      await Promise.race([server.listen(config.port, config.host), failed])
      frontGate(http, securityHeaders(config.clientDir))
      await openOrphans(site)
      await peers.start(async () => {
        await letGoOfLost(site)
        await openOrphans(site)
      })
      endRetention = keepFor(config.retentionDays, site.privacy, log)
      upkeep.start()
      return (http.address() as AddressInfo).port
    },
    async stop() {
      stopping = true
      endRetention()
      peers.stop()
      await upkeep.stop()
      await server.gracefullyShutdown(false)
      await backroom.stop()
      await peers.leave()
      await store.close()
    },
  }
}

/** In the data folder; where several processes may share a database, the one that lies there. */
const keyOf = async (db: Db, config: Config): Promise<SigningKey> =>
  config.databaseUrl === undefined
    ? signingKey(config.dataDir, config.signingPassphrase)
    : sharedSigningKey(db, config.dataDir, config.signingPassphrase)

/** The room class of one server: it knows its site and its door. */
const roomOf = (site: Site) =>
  class extends ExerciseRoom {
    static override onAuth = doorkeeper(site.store)
    override readonly site = site
  }

function routes(app: Application, site: Site, config: Config, stopping: () => boolean): void {
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set(
    'trust proxy',
    config.trustProxy.split(',').map((each) => each.trim()),
  )
  app.use(compression())
  const provider = config.signIn.how === 'oidc' ? new Provider(config.signIn) : undefined
  app.use('/api', requestLog(site.log), noStore, rateLimit(config.requestsPerMinute))
  app.use('/api', json({ limit: '16kb' }))
  app.use(
    signInRoutes(site.facilitators, provider, { ...config, log: site.log }),
    keyRoutes(site),
    peopleRoutes(site),
  )
  app.use(scenarioRoutes(site), exerciseRoutes(site), joinRoutes(site), reportRoutes(site))
  app.use(insurerRoutes(site, config.scenariosDir))
  app.use(
    pictureRoutes(site),
    packRoutes(site),
    healthRoutes(site, stopping),
    metricsRoutes(site.metrics, config.metricsToken),
  )
  app.use(watchRoutes(site), ratingRoutes(site), dryRunRoutes(site))
  app.use(
    debriefRoutes(site),
    drillRoutes(site),
    trendRoutes(site),
    hindsightRoutes(site),
    whatIfRoutes(site),
  )
  app.use(pageRoutes(config.clientDir))
  app.use(noRoute)
  app.use(answerErrors(site.log))
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

/** One line per request, with a name that other lines about it carry too; no address, no body, no headers. */
const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const name = randomUUID()
    const from = performance.now()
    response.locals['request'] = name
    response.set('X-Request-Id', name)
    const { method, path, baseUrl } = request
    response.on('finish', () => {
      const ms = Math.round(performance.now() - from)
      log.info({ request: name, method, path: baseUrl + path, status: response.statusCode, ms })
    })
    next()
  }

/** Leaves of the framework's own HTTP interface what our clients use: joining by key, from this site only. */
function closeTheFramework(): void {
  const { controller } = matchMaker
  controller.exposedMethods = ['joinOrCreate']
  controller.DEFAULT_CORS_HEADERS = {} as typeof controller.DEFAULT_CORS_HEADERS
  controller.getCorsHeaders = () => ({})
}
