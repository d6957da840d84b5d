import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { IdentityModule } from './identity/index.js';
import type { Environment } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';

/** Wiring only: the features, each through its public face. */
@Module({})
export class AppModule {
  static of(given: Readonly<{ environment: Environment; dataSource: DataSource }>): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(given), IdentityModule] };
  }
}
