import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { VisibilityEventChanges } from './visibility-event-changes.js';
import { VisibilityEventLists } from './visibility-event-lists.js';
import { VisibilityEventsController } from './visibility-events.controller.js';
import { VisibilityEventsService } from './visibility-events.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule],
  controllers: [VisibilityEventsController],
  providers: [VisibilityEventsService, VisibilityEventLists, VisibilityEventChanges],
  exports: [VisibilityEventsService],
})
export class VisibilityEventsModule {
  constructor(purges: Purges) {
    purges.add('visibility_events');
  }
}
