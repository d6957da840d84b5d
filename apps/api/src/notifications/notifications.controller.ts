import {
  type ChangeNotificationSettingsRequest,
  changeNotificationSettingsRequestSchema,
  type ListNotificationsQuery,
  listNotificationsQuerySchema,
  type NotificationList,
  notificationListSchema,
  notificationSettingsSchema,
  type NotificationSettingsView,
  type ReadNotificationsRequest,
  readNotificationsRequestSchema,
  type UnreadNotifications,
  unreadNotificationsSchema,
} from '@rungs/contracts/notifications.js';
import { Body, Controller, Get, HttpCode, Post, Put, Query, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { NotificationsService } from './notifications.service.js';
import { NotificationSettingsService } from './settings.service.js';

/** One's own and nobody else's: no route names a person. */
@Controller()
@Allow('notifications.own', isMember)
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly settings: NotificationSettingsService,
  ) {}

  @Get('notifications')
  @SerializeOptions({ schema: notificationListSchema })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listNotificationsQuerySchema }) query: ListNotificationsQuery,
  ): Promise<NotificationList> {
    return this.notifications.list(actor, query);
  }

  @Get('notifications/unread')
  @SerializeOptions({ schema: unreadNotificationsSchema })
  unread(@CurrentActor() actor: Actor): Promise<UnreadNotifications> {
    return this.notifications.unread(actor);
  }

  @Post('notifications/reading')
  @HttpCode(200)
  @SerializeOptions({ schema: unreadNotificationsSchema })
  read(
    @CurrentActor() actor: Actor,
    @Body({ schema: readNotificationsRequestSchema }) request: ReadNotificationsRequest,
  ): Promise<UnreadNotifications> {
    return this.notifications.read(actor, request);
  }

  @Get('notification-settings')
  @SerializeOptions({ schema: notificationSettingsSchema })
  async show(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotificationSettingsView> {
    return withEtag(reply, await this.settings.show(actor));
  }

  @Put('notification-settings')
  @SerializeOptions({ schema: notificationSettingsSchema })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body({ schema: changeNotificationSettingsRequestSchema }) request: ChangeNotificationSettingsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotificationSettingsView> {
    return withEtag(reply, await this.settings.change(actor, version, request));
  }
}
