import {
  answerFeedbackRequestRequestSchema,
  type DeclineFeedbackRequestRequest,
  declineFeedbackRequestRequestSchema,
  feedbackLinkSchema,
  feedbackLinkTokenSchema,
  type FeedbackLinkView,
  type GiveFeedbackRequest,
} from '@rungs/contracts/feedback.js';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { Public } from '../platform/policy/route-policy.js';
import { FeedbackLinks } from './feedback-links.service.js';
import { LinkVisits } from './link-visits.js';

/** For whoever holds a link; nothing but the link is asked for. */
@Controller('feedback-links')
@Public()
export class FeedbackLinksController {
  constructor(
    private readonly links: FeedbackLinks,
    private readonly visits: LinkVisits,
  ) {}

  @Get(':token')
  @SerializeOptions({ schema: feedbackLinkSchema })
  async show(
    @Param('token', { schema: feedbackLinkTokenSchema }) token: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackLinkView> {
    this.visits.count(ip);
    return withEtag(reply, await this.links.show(token));
  }

  /** If-Match is the version of the question that was read. */
  @Post(':token/answer')
  @HttpCode(204)
  async answer(
    @Param('token', { schema: feedbackLinkTokenSchema }) token: string,
    @IfMatch() version: number,
    @Body({ schema: answerFeedbackRequestRequestSchema }) given: GiveFeedbackRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    this.visits.count(ip);
    await this.links.answer(token, version, given);
  }

  @Post(':token/decline')
  @HttpCode(204)
  async decline(
    @Param('token', { schema: feedbackLinkTokenSchema }) token: string,
    @IfMatch() version: number,
    @Body({ schema: declineFeedbackRequestRequestSchema }) { reason }: DeclineFeedbackRequestRequest,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    this.visits.count(ip);
    await this.links.decline(token, version, reason);
  }
}
