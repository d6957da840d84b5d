import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { KpisModule } from '../kpis/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { OpportunitiesController } from './opportunities.controller.js';
import { OpportunitiesService } from './opportunities.service.js';
import { OpportunityAnswers } from './opportunity-answers.js';
import { OpportunityChanges } from './opportunity-changes.js';
import { OpportunityLists } from './opportunity-lists.js';
import { OpportunityPlanning } from './opportunity-planning.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule, KpisModule],
  controllers: [OpportunitiesController],
  providers: [OpportunitiesService, OpportunityLists, OpportunityChanges, OpportunityAnswers, OpportunityPlanning],
  exports: [OpportunitiesService, OpportunityAnswers, OpportunityPlanning],
})
export class OpportunitiesModule {
  constructor(purges: Purges) {
    purges.add('opportunities');
  }
}
