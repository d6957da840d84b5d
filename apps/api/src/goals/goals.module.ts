import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { Collaborators } from './collaborators.js';
import { GoalChanges } from './goal-changes.js';
import { GoalLists } from './goal-lists.js';
import { GoalPartChanges } from './goal-part-changes.js';
import { GoalParts } from './goal-parts.js';
import { GoalPartsController } from './goal-parts.controller.js';
import { GoalPartsService } from './goal-parts.service.js';
import { GoalsController } from './goals.controller.js';
import { GoalsService } from './goals.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule],
  controllers: [GoalsController, GoalPartsController],
  providers: [GoalsService, GoalLists, GoalChanges, GoalParts, GoalPartsService, GoalPartChanges, Collaborators],
  exports: [GoalsService, GoalPartsService],
})
export class GoalsModule {
  constructor(purges: Purges) {
    purges.add('goal_parts');
    purges.add('goals');
  }
}
