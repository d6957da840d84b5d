import { Module } from '@nestjs/common';
import { MailRounds } from './mail-rounds.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { NotificationSettingsService } from './settings.service.js';
import { Teller } from './teller.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';
import { UnsubscriptionsController } from './unsubscriptions.controller.js';

@Module({
  controllers: [NotificationsController, UnsubscriptionsController],
  providers: [Teller, NotificationsService, NotificationSettingsService, MailRounds, UnsubscribeTokens],
  exports: [NotificationsService],
})
export class NotificationsModule {}
