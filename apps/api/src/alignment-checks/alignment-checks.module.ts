import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/index.js';
import { IdentityModule } from '../identity/index.js';
import { KpisModule } from '../kpis/index.js';
import { PlansModule } from '../plans/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { AlignmentCheckChanges } from './alignment-check-changes.js';
import { AlignmentChecksController } from './alignment-checks.controller.js';
import { AlignmentChecksService } from './alignment-checks.service.js';
import { AlignmentDue } from './alignment-due.js';
import { AlignmentService } from './alignment.service.js';
import { AlignmentVerdicts } from './alignment-verdicts.js';
import { DriftRecounts } from './drift-recounts.js';

@Module({
  imports: [IdentityModule, FrameworkModule, ProgressModule, RecordsModule, KpisModule, PlansModule],
  controllers: [AlignmentChecksController],
  providers: [
    AlignmentChecksService,
    AlignmentService,
    AlignmentVerdicts,
    AlignmentCheckChanges,
    AlignmentDue,
    DriftRecounts,
  ],
  exports: [AlignmentChecksService, AlignmentService, AlignmentDue],
})
export class AlignmentChecksModule {
  constructor(purges: Purges) {
    purges.add('alignment_checks');
  }
}
