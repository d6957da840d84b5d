import { type Unsubscribed, unsubscribedSchema, unsubscribeTokenSchema } from '@rungs/contracts/notifications.js';
import { Controller, Get, HttpCode, NotFoundException, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../platform/policy/route-policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { NotificationSettingsService } from './settings.service.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** The link in a mail works without signing in. Programs that look at links ask with GET, so GET only shows a page. */
@Controller('unsubscriptions/:token')
@Public()
export class UnsubscriptionsController {
  constructor(
    private readonly tokens: UnsubscribeTokens,
    private readonly scope: TenantScope,
    private readonly settings: NotificationSettingsService,
  ) {}

  @Get()
  @HttpCode(303)
  show(
    @Param('token', { schema: unsubscribeTokenSchema }) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    void reply.header('location', `/unsubscribe/${token}`);
  }

  /** Also what a mail program sends by itself (RFC 8058). */
  @Post()
  @HttpCode(200)
  @SerializeOptions({ schema: unsubscribedSchema })
  async unsubscribe(@Param('token', { schema: unsubscribeTokenSchema }) token: string): Promise<Unsubscribed> {
    const who = this.tokens.open(token);
    if (!who) throw new NotFoundException();
    const stop = () => this.settings.stopMails(who.personId);
    const organizationName = await this.scope.run(who.organizationId, stop);
    if (organizationName === undefined) throw new NotFoundException();
    return { organizationName };
  }
}
