import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { Environment } from './config/config.js';
import { Settings } from './config/settings.js';
import { Cursors } from './http/cursors.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { contractPipe } from './http/validation.js';
import { Idempotency } from './idempotency/idempotency.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { bossOf } from './jobs/boss.js';
import { CleanUp } from './jobs/clean-up.js';
import { JobHandlers } from './jobs/job-handlers.js';
import { JobRunner } from './jobs/job-runner.js';
import { Outbox } from './jobs/outbox.js';
import { Quota } from './limits/quota.js';
import { Listener } from './live/listener.js';
import { PostgresOutlet } from './live/postgres-outlet.js';
import { DevMailController } from './mail/dev-mail.controller.js';
import { MailTransport, mailTransportOf } from './mail/mail-transport.js';
import { Mailer } from './mail/mailer.js';
import { Metrics } from './observability/metrics.js';
import { MetricsController } from './observability/metrics.controller.js';
import { RoutePolicies } from './policy/route-policies.js';
import { RouteRules } from './policy/route-rules.js';
import { UnitOfWork } from './requests/unit-of-work.js';
import { TenantScope } from './tenancy/tenant-scope.js';
import { ActListeners } from './traces/act-listeners.js';
import { LiveOutlet } from './traces/live-outlet.js';
import { Traces } from './traces/traces.js';

type Given = Readonly<{ environment: Environment; dataSource: DataSource }>;

/** What every feature stands on. Knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static of({ environment, dataSource }: Given): DynamicModule {
    const settings = new Settings(environment, appUrlOf(dataSource));
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSource.options, manualInitialization: true }),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      controllers: [HealthController, DevMailController, MetricsController],
      providers: [
        Clock,
        Cursors,
        Idempotency,
        IdempotencyKeys,
        RoutePolicies,
        RouteRules,
        UnitOfWork,
        TenantScope,
        Traces,
        ActListeners,
        Listener,
        PostgresOutlet,
        CleanUp,
        Metrics,
        Quota,
        JobHandlers,
        JobRunner,
        Mailer,
        Outbox,
        { provide: PgBoss, useFactory: () => bossOf(settings.appUrl, settings) },
        { provide: MailTransport, useFactory: () => mailTransportOf(environment) },
        { provide: LiveOutlet, useExisting: PostgresOutlet },
        { provide: Settings, useValue: settings },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: contractPipe },
      ],
      exports: [
        Clock,
        Cursors,
        IdempotencyKeys,
        RoutePolicies,
        RouteRules,
        TenantScope,
        Traces,
        ActListeners,
        Settings,
        LiveOutlet,
        Listener,
        PostgresOutlet,
        JobHandlers,
        Mailer,
        Metrics,
        Quota,
        Outbox,
        PgBoss,
      ],
    };
  }
}

function appUrlOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || !options.url) throw new Error('Rungs needs a Postgres address.');
  return options.url;
}
