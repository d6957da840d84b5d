import { Body, Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import {
  type NewPersonalTokenRequest,
  newPersonalTokenRequestSchema,
  newPersonalTokenSchema,
  type NewPersonalTokenView,
  personalTokensSchema,
  type PersonalTokenView,
} from '@rungs/contracts/account.js';
import { recordIdSchema } from '@rungs/contracts/records.js';
import { AnswersOnce } from '../../platform/idempotency/answers-once.js';
import { type Actor, CurrentActor } from '../../platform/policy/actor.js';
import { isMember } from '../../platform/policy/policy.js';
import { Allow, AsksForRecentSignIn } from '../../platform/policy/route-policy.js';
import { PersonalTokensService } from './personal-tokens.service.js';

@Controller('tokens')
export class PersonalTokensController {
  constructor(private readonly tokens: PersonalTokensService) {}

  @Get()
  @Allow('tokens.list', isMember)
  @SerializeOptions({ schema: personalTokensSchema })
  async list(@CurrentActor() actor: Actor): Promise<{ items: PersonalTokenView[] }> {
    return { items: await this.tokens.list(actor) };
  }

  @Post()
  @Allow('tokens.create', isMember)
  @AsksForRecentSignIn()
  @AnswersOnce()
  @SerializeOptions({ schema: newPersonalTokenSchema })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: newPersonalTokenRequestSchema }) request: NewPersonalTokenRequest,
  ): Promise<NewPersonalTokenView> {
    return this.tokens.create(actor, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('tokens.revoke', isMember)
  async revoke(@CurrentActor() actor: Actor, @Param('id', { schema: recordIdSchema }) id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
