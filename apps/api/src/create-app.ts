import fastifyCookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { entities } from './entities.js';
import type { Environment } from './platform/config/config.js';
import { Settings } from './platform/config/settings.js';
import { ProblemAdapter } from './platform/http/fastify-adapter.js';
import { newId } from './platform/ids.js';
import { setSecurityHeaders } from './platform/http/security-headers.js';
import { refuseOverload } from './platform/limits/overload.js';
import { JsonLogger } from './platform/observability/logger.js';
import { Metrics } from './platform/observability/metrics.js';
import { measurePool } from './platform/observability/measure-pool.js';
import { observeRequests } from './platform/observability/observe-requests.js';
import { serveReference } from './platform/openapi/serve-reference.js';
import { keepFrames } from './platform/requests/frame.js';
import { UnitOfWork } from './platform/requests/unit-of-work.js';
import { appDataSource } from './platform/persistence/data-source.js';

type Wish = Readonly<{
  /** Modules beside the product's own: a test tries the platform with routes made for it. */
  more?: readonly Type[];
  /** Where the log goes instead of standard output. */
  logTo?: DestinationStream;
}>;

/** The application on a migrated database, not yet listening. `app.close()` also closes the pool. */
export async function createApp(
  environment: Environment,
  appUrl: string,
  { more = [], logTo }: Wish = {},
): Promise<NestFastifyApplication> {
  const dataSource = await appDataSource({
    url: appUrl,
    poolSize: environment.DATABASE_POOL_SIZE,
    entities,
  }).initialize();
  const adapter = new ProblemAdapter({
    trustProxy: environment.TRUST_PROXY,
    bodyLimit: 256 * 1024,
    requestTimeout: 15_000,
    genReqId: newId,
  });
  const logger = new JsonLogger(new Settings(environment, appUrl).logLevel, logTo);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of({ environment, dataSource, more }),
    adapter,
    { logger, abortOnError: false },
  );
  const fastify = adapter.getInstance();
  const metrics = app.get(Metrics);
  // Measured also when it is refused, so the measuring comes first.
  observeRequests(fastify, { metrics, logger });
  setSecurityHeaders(fastify);
  const load = refuseOverload(fastify, environment.MAX_IN_FLIGHT);
  metrics.gauge('rungs_requests_in_flight', 'Requests being answered.', () => load.inFlight);
  metrics.gauge('rungs_requests_shed', 'Requests refused under overload since the start.', () => load.shed);
  measurePool(metrics, app.get(DataSource));
  fastify.addHook('onClose', (_, done) => {
    logger.flush();
    done();
  });
  keepFrames(fastify);
  app.get(UnitOfWork).surroundRoutes();
  serveReference(app);
  await app.register(fastifyCookie);
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics', 'dev/mail'] });
  return app;
}
