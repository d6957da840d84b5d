import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  deactivationSchema,
  type DeactivationView,
  memberChangeSchema,
  memberPageSchema,
  memberSchema,
  membersQuerySchema,
  type MembersQuery,
  type MemberView,
} from '@rungs/contracts/members.js';
import { type Page, personIdSchema, recordIdSchema } from '@rungs/contracts/records.js';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../../platform/http/if-match.js';
import { type Actor, CurrentActor, type Role } from '../../platform/policy/actor.js';
import { Allow, AsksForRecentSignIn } from '../../platform/policy/route-policy.js';
import { Deactivation } from './deactivation.js';
import { keepsMembers } from './member.policy.js';
import { MembersService } from './members.service.js';

@Controller()
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly deactivation: Deactivation,
  ) {}

  @Get('members')
  @Allow('members.list', keepsMembers)
  @SerializeOptions({ schema: memberPageSchema })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: membersQuerySchema }) query: MembersQuery,
  ): Promise<Page<MemberView>> {
    return this.members.list(actor, query);
  }

  @Patch('members/:id')
  @Allow('members.change-roles', keepsMembers)
  @AsksForRecentSignIn()
  @SerializeOptions({ schema: memberSchema })
  async changeRoles(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: recordIdSchema }) id: string,
    @IfMatch() version: number,
    @Body({ schema: memberChangeSchema }) { roles }: { roles: Role[] },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberView> {
    return withEtag(reply, await this.members.changeRoles(actor, id, version, roles));
  }

  @Post('people/:personId/deactivation')
  @HttpCode(200)
  @Allow('people.deactivate', keepsMembers)
  @SerializeOptions({ schema: deactivationSchema })
  async deactivate(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeactivationView> {
    return withEtag(reply, await this.deactivation.deactivate(actor, personId, version));
  }

  @Delete('people/:personId/deactivation')
  @Allow('people.reactivate', keepsMembers)
  @SerializeOptions({ schema: deactivationSchema })
  async reactivate(
    @CurrentActor() actor: Actor,
    @Param('personId', { schema: personIdSchema }) personId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeactivationView> {
    return withEtag(reply, await this.deactivation.reactivate(actor, personId, version));
  }
}
