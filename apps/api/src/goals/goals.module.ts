import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { Collaborators } from './collaborators.js';
import { GoalChanges } from './goal-changes.js';
import { GoalLists } from './goal-lists.js';
import { GoalsController } from './goals.controller.js';
import { GoalsService } from './goals.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule],
  controllers: [GoalsController],
  providers: [GoalsService, GoalLists, GoalChanges, Collaborators],
  exports: [GoalsService],
})
export class GoalsModule {
  constructor(purges: Purges) {
    purges.add('goals');
  }
}
