import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LaddersModule } from '../ladders/index.js';
import { ProgressModule } from '../progress/index.js';
import { RecordsModule } from '../records/index.js';
import { FeedbackChanges } from './feedback-changes.js';
import { FeedbackLinksController } from './feedback-links.controller.js';
import { FeedbackLinks } from './feedback-links.service.js';
import { FeedbackLists } from './feedback-lists.js';
import { FeedbackLoader } from './feedback-loader.js';
import { FeedbackMails } from './feedback-mails.js';
import { FeedbackRequestLists } from './feedback-request-lists.js';
import { FeedbackRequestsController } from './feedback-requests.controller.js';
import { FeedbackRequestsService } from './feedback-requests.service.js';
import { FeedbackUpkeep } from './feedback-upkeep.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';
import { LinkTokens } from './link-tokens.js';
import { LinkVisits } from './link-visits.js';
import { PeopleInFeedback } from './people-in-feedback.js';
import { RecordsInFeedback } from './records-in-feedback.js';

@Module({
  imports: [IdentityModule, LaddersModule, ProgressModule, RecordsModule],
  controllers: [FeedbackRequestsController, FeedbackController, FeedbackLinksController],
  providers: [
    ...[FeedbackLinks, FeedbackMails, LinkTokens, LinkVisits, RecordsInFeedback],
    ...[FeedbackRequestsService, FeedbackService, FeedbackRequestLists, FeedbackLists],
    ...[FeedbackLoader, FeedbackChanges, FeedbackUpkeep, PeopleInFeedback],
  ],
  exports: [FeedbackRequestsService, FeedbackService],
})
export class FeedbackModule {}
