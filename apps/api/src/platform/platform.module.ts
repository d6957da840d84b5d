import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { Environment } from './config/config.js';
import { Settings } from './config/settings.js';
import { Cursors } from './http/cursors.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { contractPipe } from './http/validation.js';
import { RoutePolicies } from './policy/route-policies.js';
import { TenantInterceptor } from './tenancy/tenant.interceptor.js';
import { TenantScope } from './tenancy/tenant-scope.js';
import { LiveOutlet } from './traces/live-outlet.js';
import { SilentOutlet } from './traces/silent-outlet.js';
import { Traces } from './traces/traces.js';

type Given = Readonly<{ environment: Environment; dataSource: DataSource }>;

/** What every feature stands on. Knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static of({ environment, dataSource }: Given): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSource.options, manualInitialization: true }),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
      ],
      controllers: [HealthController],
      providers: [
        Clock,
        Cursors,
        RoutePolicies,
        TenantScope,
        Traces,
        { provide: LiveOutlet, useClass: SilentOutlet },
        { provide: Settings, useValue: new Settings(environment) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: contractPipe },
        { provide: APP_INTERCEPTOR, useClass: TenantInterceptor },
      ],
      exports: [Clock, Cursors, RoutePolicies, TenantScope, Traces, Settings, LiveOutlet],
    };
  }
}
