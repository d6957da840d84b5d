import fastifyCookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 } from 'uuid';
import { AppModule } from './app.module.js';
import { entities } from './entities.js';
import type { Environment } from './platform/config/config.js';
import { setSecurityHeaders } from './platform/http/security-headers.js';
import { appDataSource } from './platform/persistence/data-source.js';

/**
 * The application on a migrated database, not yet listening. `app.close()` also closes the pool.
 * @param more modules beside the product's own: a test tries the platform with routes made for it
 */
export async function createApp(
  environment: Environment,
  appUrl: string,
  more: readonly Type[] = [],
): Promise<NestFastifyApplication> {
  const dataSource = await appDataSource({ url: appUrl, poolSize: environment.DATABASE_POOL_SIZE, entities }).initialize();
  const adapter = new FastifyAdapter({
    trustProxy: environment.TRUST_PROXY,
    bodyLimit: 256 * 1024,
    requestTimeout: 15_000,
    genReqId: () => v7(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of({ environment, dataSource, more }), adapter, {
    logger: environment.LOG_LEVEL === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  setSecurityHeaders(adapter.getInstance());
  await app.register(fastifyCookie);
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics', 'dev/mail'] });
  return app;
}
