import {
  advanceRequestSchema,
  answerIntentRequestSchema,
  changeJourneyRequestSchema,
  counterIntentRequestSchema,
  declareIntentRequestSchema,
  journeyPageSchema,
  judgeReadinessRequestSchema,
  logTalkRequestSchema,
  readinessHistorySchema,
  revisitRequestSchema,
  startJourneyRequestSchema,
} from '@rungs/contracts/journeys.js';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, SerializeOptions } from '@nestjs/common';
import { z } from 'zod';
import { IfMatch } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { DecidedBy } from '../platform/policy/route-policy.js';
import { IntentService } from './intent.service.js';
import { JourneyPages } from './journey-page.js';
import { JourneyService } from './journey.service.js';
import { Moves } from './moves.service.js';
import { ReadinessService } from './readiness.service.js';

const id = z.uuid();
type Sent<S extends z.ZodType> = z.output<S>;

/** Every act answers with the page as it then is, so that the screen that acted needs no second request. */
@Controller()
@SerializeOptions({ schema: journeyPageSchema })
export class JourneysController {
  constructor(
    private readonly pages: JourneyPages,
    private readonly journeys: JourneyService,
    private readonly moves: Moves,
    private readonly intents: IntentService,
    private readonly readiness: ReadinessService,
  ) {}

  @Get('people/:personId/journey')
  @DecidedBy('journeys.read')
  page(@CurrentActor() actor: Actor, @Param('personId', { schema: id }) personId: string) {
    return this.pages.page(actor, personId);
  }

  @Post('people/:personId/journeys')
  @DecidedBy('journeys.start')
  async start(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: startJourneyRequestSchema }) body: Sent<typeof startJourneyRequestSchema>,
  ) {
    await this.journeys.start(actor, personId, body);
    return this.pages.page(actor, personId);
  }

  @Patch('journeys/:journeyId')
  @DecidedBy('journeys.change')
  async change(
    @CurrentActor() actor: Actor,
    @Param('journeyId', { schema: id }) journeyId: string,
    @IfMatch() version: number,
    @Body({ schema: changeJourneyRequestSchema }) body: Sent<typeof changeJourneyRequestSchema>,
  ) {
    return this.pages.page(actor, await this.journeys.change(actor, journeyId, version, body));
  }

  @Post('journeys/:journeyId/advance')
  @HttpCode(200)
  @DecidedBy('journeys.advance')
  async advance(
    @CurrentActor() actor: Actor,
    @Param('journeyId', { schema: id }) journeyId: string,
    @IfMatch() version: number,
    @Body({ schema: advanceRequestSchema }) { reason }: Sent<typeof advanceRequestSchema>,
  ) {
    return this.pages.page(
      actor,
      await this.moves.ask(actor, journeyId, version, { act: 'advance', step: null, reason }),
    );
  }

  @Post('journeys/:journeyId/revisit')
  @HttpCode(200)
  @DecidedBy('journeys.revisit')
  async revisit(
    @CurrentActor() actor: Actor,
    @Param('journeyId', { schema: id }) journeyId: string,
    @IfMatch() version: number,
    @Body({ schema: revisitRequestSchema }) { step, reason }: Sent<typeof revisitRequestSchema>,
  ) {
    return this.pages.page(actor, await this.moves.ask(actor, journeyId, version, { act: 'revisit', step, reason }));
  }

  @Post('step-proposals/:proposalId/confirmation')
  @HttpCode(200)
  @DecidedBy('journeys.answerMove')
  async confirmMove(
    @CurrentActor() actor: Actor,
    @Param('proposalId', { schema: id }) proposalId: string,
    @IfMatch() version: number,
  ) {
    return this.pages.page(actor, await this.moves.answer(actor, proposalId, version, 'confirm', ''));
  }

  @Post('step-proposals/:proposalId/decline')
  @HttpCode(200)
  @DecidedBy('journeys.answerMove')
  async declineMove(
    @CurrentActor() actor: Actor,
    @Param('proposalId', { schema: id }) proposalId: string,
    @IfMatch() version: number,
    @Body({ schema: counterIntentRequestSchema }) { answer }: Sent<typeof counterIntentRequestSchema>,
  ) {
    return this.pages.page(actor, await this.moves.answer(actor, proposalId, version, 'decline', answer));
  }

  @Post('step-proposals/:proposalId/withdrawal')
  @HttpCode(200)
  @DecidedBy('journeys.advance')
  async withdrawMove(
    @CurrentActor() actor: Actor,
    @Param('proposalId', { schema: id }) proposalId: string,
    @IfMatch() version: number,
  ) {
    return this.pages.page(actor, await this.moves.answer(actor, proposalId, version, 'withdraw', ''));
  }

  @Post('people/:personId/intents')
  @DecidedBy('journeys.declareIntent')
  async declareIntent(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: declareIntentRequestSchema }) body: Sent<typeof declareIntentRequestSchema>,
  ) {
    await this.intents.declare(actor, personId, body);
    return this.pages.page(actor, personId);
  }

  @Post('intents/:intentId/acknowledgement')
  @HttpCode(200)
  @DecidedBy('intents.acknowledge')
  async acknowledge(
    @CurrentActor() actor: Actor,
    @Param('intentId', { schema: id }) intentId: string,
    @IfMatch() version: number,
    @Body({ schema: answerIntentRequestSchema }) { answer }: Sent<typeof answerIntentRequestSchema>,
  ) {
    return this.pages.page(actor, await this.intents.answer(actor, intentId, version, 'acknowledge', answer));
  }

  @Post('intents/:intentId/counter')
  @HttpCode(200)
  @DecidedBy('intents.counter')
  async counter(
    @CurrentActor() actor: Actor,
    @Param('intentId', { schema: id }) intentId: string,
    @IfMatch() version: number,
    @Body({ schema: counterIntentRequestSchema }) { answer }: Sent<typeof counterIntentRequestSchema>,
  ) {
    return this.pages.page(actor, await this.intents.answer(actor, intentId, version, 'counter', answer));
  }

  @Post('intents/:intentId/withdrawal')
  @HttpCode(200)
  @DecidedBy('intents.withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('intentId', { schema: id }) intentId: string,
    @IfMatch() version: number,
  ) {
    return this.pages.page(actor, await this.intents.answer(actor, intentId, version, 'withdraw', ''));
  }

  @Post('people/:personId/readiness')
  @DecidedBy('journeys.judgeReadiness')
  async judge(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: judgeReadinessRequestSchema }) { value, reason }: Sent<typeof judgeReadinessRequestSchema>,
  ) {
    await this.readiness.judge(actor, personId, value, reason);
    return this.pages.page(actor, personId);
  }

  @Get('people/:personId/readiness')
  @DecidedBy('journeys.read')
  @SerializeOptions({ schema: readinessHistorySchema })
  async readinessHistory(@CurrentActor() actor: Actor, @Param('personId', { schema: id }) personId: string) {
    return { items: await this.readiness.history(actor, personId) };
  }

  @Post('people/:personId/talks')
  @DecidedBy('journeys.logTalk')
  async logTalk(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: logTalkRequestSchema }) { heldOn }: Sent<typeof logTalkRequestSchema>,
  ) {
    await this.readiness.logTalk(actor, personId, heldOn);
    return this.pages.page(actor, personId);
  }
}
