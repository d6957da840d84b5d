import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LaddersModule } from '../ladders/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { AssessmentChanges } from './assessment-changes.js';
import { AssessmentLists } from './assessment-lists.js';
import { AssessmentLoader } from './assessment-loader.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsService } from './assessments.service.js';

@Module({
  imports: [IdentityModule, LaddersModule, ProgressModule, RecordsModule],
  controllers: [AssessmentsController],
  providers: [AssessmentsService, AssessmentLists, AssessmentLoader, AssessmentChanges],
  exports: [AssessmentsService],
})
export class AssessmentsModule {
  constructor(purges: Purges) {
    purges.add('assessments');
  }
}
