import { Module } from '@nestjs/common';
import { GoalsModule } from '../goals/index.js';
import { IdentityModule } from '../identity/index.js';
import { PlansModule } from '../plans/index.js';
import { Breakdowns } from './breakdowns.js';
import { HelpRequestLists } from './help-request-lists.js';
import { HelpRequestsController } from './help-requests.controller.js';
import { HelpRequestsService } from './help-requests.service.js';

@Module({
  imports: [IdentityModule, GoalsModule, PlansModule],
  controllers: [HelpRequestsController],
  providers: [HelpRequestsService, HelpRequestLists, Breakdowns],
  exports: [HelpRequestsService],
})
export class HelpRequestsModule {}
