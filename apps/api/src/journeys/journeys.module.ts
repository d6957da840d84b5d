import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/index.js';
import { IdentityModule } from '../identity/index.js';
import { LaddersModule } from '../ladders/index.js';
import { ProgressModule } from '../progress/index.js';
import { IntentUpkeep } from './intent-upkeep.js';
import { IntentService } from './intent.service.js';
import { JourneyPages } from './journey-page.js';
import { JourneyService } from './journey.service.js';
import { JourneysController } from './journeys.controller.js';
import { Moves } from './moves.service.js';
import { ReadinessService } from './readiness.service.js';

@Module({
  imports: [FrameworkModule, IdentityModule, LaddersModule, ProgressModule],
  controllers: [JourneysController],
  providers: [JourneyPages, JourneyService, Moves, IntentService, IntentUpkeep, ReadinessService],
  exports: [JourneyService, Moves, IntentService, IntentUpkeep, ReadinessService],
})
export class JourneysModule {}
