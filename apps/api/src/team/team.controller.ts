import { owedAnswersSchema, teamBoardSchema } from '@rungs/contracts/team.js';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RawJson } from '../platform/http/raw-json.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { owedAnswers } from './owed-answers.queries.js';
import { teamBoard } from './team-board.queries.js';

@Controller('team')
export class TeamController {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  /** One's own direct reports and nobody else's; for somebody without reports an empty board. */
  @Get()
  @Allow('team.read', isMember)
  @SerializeOptions({ schema: teamBoardSchema })
  async board(@CurrentActor() actor: Actor): Promise<RawJson> {
    const [row] = await this.scope.alone<{ items: string }>(teamBoard, [actor.personId, this.clock.today()]);
    return new RawJson(`{"asOf":"${this.clock.now().toISOString()}","items":${row?.items ?? '[]'}}`);
  }

  /** What one's own reports owe theirs; for somebody without reports nothing. */
  @Get('owed-answers')
  @Allow('team.read', isMember)
  @SerializeOptions({ schema: owedAnswersSchema })
  async owedAnswers(@CurrentActor() actor: Actor): Promise<RawJson> {
    const [row] = await this.scope.alone<{ items: string }>(owedAnswers, [actor.personId]);
    return new RawJson(`{"items":${row?.items ?? '[]'}}`);
  }
}
