import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import request from 'supertest';
import { createApp } from '../../src/create-app.js';
import { readEnvironment } from '../../src/platform/config/config.js';
import { databaseUrls } from '../../src/platform/persistence/database-urls.js';
import { type OrganizationInWorld, seedOrganization } from './organization.js';
import { type Caller, callerOf, type PersonInWorld } from './people.js';

export type World = Readonly<{
  app: NestFastifyApplication;
  ownerUrl: string;
  /** A new organization with nobody in it but who the test adds. */
  organization(name?: string): Promise<OrganizationInWorld>;
  /** Requests as this person, signed in, with cookie, CSRF token and our own origin. */
  as(person: PersonInWorld): Caller;
  /** Requests as nobody. */
  asNobody(): ReturnType<typeof request>;
  close(): Promise<void>;
}>;

type Wish = Readonly<{
  /** Another database than the one that all tests share. */
  ownerUrl?: string;
  environment?: NodeJS.ProcessEnv;
  /** Routes made for this test, to try the platform with. */
  more?: readonly Type[];
  /** Where the log goes. */
  logTo?: DestinationStream;
  /** What is registered before the server listens, such as the web app beside the API. */
  beforeListening?: (app: NestFastifyApplication) => Promise<unknown>;
}>;

/** The real application on real Postgres, listening on a port of its own. Each test file opens one and closes it. */
export async function openWorld({
  environment: changes = {},
  more = [],
  logTo,
  ownerUrl = sharedDatabase(),
  beforeListening,
}: Wish = {}): Promise<World> {
  const environment = readEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    SECRET: 'test'.repeat(8),
    ...changes,
  });
  const app = await createApp(environment, databaseUrls(ownerUrl).app, { more, ...(logTo && { logTo }) });
  await beforeListening?.(app);
  await app.listen(0, '127.0.0.1');
  const server = app.getHttpServer();
  return {
    app,
    ownerUrl,
    organization: (name) => seedOrganization(app, name),
    as: (person) => callerOf(server, person),
    asNobody: () => request(server),
    close: () => app.close(),
  };
}

export function sharedDatabase(): string {
  const url = process.env['TEST_OWNER_URL'];
  if (!url) throw new Error('The test database is not running: jest starts it in its global setup.');
  return url;
}
