import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { FocusSessionLists } from './focus-session-lists.js';
import { FocusSessionsController } from './focus-sessions.controller.js';
import { FocusSessionsService } from './focus-sessions.service.js';
import { OwnFocusSessions } from './own-focus-sessions.js';

@Module({
  imports: [IdentityModule, RecordsModule],
  controllers: [FocusSessionsController],
  providers: [FocusSessionsService, FocusSessionLists, OwnFocusSessions],
  exports: [FocusSessionsService],
})
export class FocusSessionsModule {
  constructor(purges: Purges) {
    purges.add('focus_sessions');
  }
}
