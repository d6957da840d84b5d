import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { LevelChangesController } from './level-changes.controller.js';
import { LevelChangesService } from './level-changes.service.js';
import { OrgChartController } from './org-chart.controller.js';
import { OrgChartQueries } from './org-chart.queries.js';
import { OrgChartService } from './org-chart.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';

@Module({
  imports: [IdentityModule, ProgressModule],
  controllers: [PeopleController, OrgChartController, LevelChangesController],
  providers: [PeopleService, PeopleQueries, OrgChartService, OrgChartQueries, LevelChangesService],
  exports: [PeopleService, OrgChartQueries, LevelChangesService],
})
export class PeopleModule {}
