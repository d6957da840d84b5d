import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { KpisModule } from '../kpis/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { PlanActsService } from './plan-acts.service.js';
import { PlanAlignment } from './plan-alignment.js';
import { PlanChanges } from './plan-changes.js';
import { PlanContents } from './plan-contents.js';
import { PlanCounts } from './plan-counts.js';
import { PlanItemsController } from './plan-items.controller.js';
import { PlanItemsService } from './plan-items.service.js';
import { PlanLinks } from './plan-links.js';
import { PlanLists } from './plan-lists.js';
import { PlanMilestones } from './plan-milestones.service.js';
import { PlanLoader } from './plan-loader.js';
import { PlanReaders } from './plan-readers.js';
import { PlanTurns } from './plan-turns.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule, KpisModule, OpportunitiesModule],
  controllers: [PlansController, PlanItemsController],
  providers: [
    PlansService,
    PlanItemsService,
    PlanActsService,
    PlanLists,
    PlanLoader,
    PlanContents,
    PlanLinks,
    PlanReaders,
    PlanMilestones,
    PlanTurns,
    PlanChanges,
    PlanCounts,
    PlanAlignment,
  ],
  exports: [PlansService, PlanItemsService, PlanActsService, PlanMilestones, PlanCounts, PlanAlignment],
})
export class PlansModule {
  constructor(purges: Purges) {
    purges.add('plans');
    purges.add('plan_items');
  }
}
