import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/index.js';
import { IdentityModule } from '../identity/index.js';
import { LaddersModule } from '../ladders/index.js';
import { PreflightController } from './preflight.controller.js';
import { PreflightService } from './preflight.service.js';

@Module({
  imports: [FrameworkModule, IdentityModule, LaddersModule],
  controllers: [PreflightController],
  providers: [PreflightService],
})
export class PreflightModule {}
