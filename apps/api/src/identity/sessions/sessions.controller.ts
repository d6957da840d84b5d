import { Controller, Delete, Get, HttpCode, Param, SerializeOptions } from '@nestjs/common';
import { recordIdSchema } from '@rungs/contracts/records.js';
import { type SignedInBrowser, signedInBrowsersSchema } from '@rungs/contracts/session.js';
import { type Actor, CurrentActor } from '../../platform/policy/actor.js';
import { isMember } from '../../platform/policy/policy.js';
import { Allow, AsksForRecentSignIn } from '../../platform/policy/route-policy.js';
import { OwnSessions } from './own-sessions.js';

@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @Allow('sessions.read', isMember)
  @SerializeOptions({ schema: signedInBrowsersSchema })
  async list(@CurrentActor() actor: Actor): Promise<{ items: SignedInBrowser[] }> {
    return { items: await this.sessions.list(actor) };
  }

  /** All but the one that asks. */
  @Delete()
  @HttpCode(204)
  @Allow('sessions.end', isMember)
  @AsksForRecentSignIn()
  async endOthers(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('sessions.end', isMember)
  @AsksForRecentSignIn()
  async end(@CurrentActor() actor: Actor, @Param('id', { schema: recordIdSchema }) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
