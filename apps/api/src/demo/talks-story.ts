import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { CommentedType } from '@rungs/contracts/comments.js';
import { AgreementsService } from '../agreements/index.js';
import { CommentsService } from '../comments/index.js';
import { Evidence } from '../evidence/index.js';
import { Goal } from '../goals/index.js';
import { AgendaService } from '../one-on-ones/index.js';
import { Clock } from '../platform/clock.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { aboutEvidence, aboutGoals, agenda, agreements } from './words/talks.js';

/** Since when a record is there: nobody talks about one before that. */
type Talked = Readonly<{ id: string; createdAt: Date }>;

/** What two say and owe each other: agreements, what the next 1:1 is to be about, and words about single records. */
@Injectable()
export class TalksStory {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly agreements: AgreementsService,
    private readonly agenda: AgendaService,
    private readonly comments: CommentsService,
  ) {}

  async tell(player: Player, calendar: Calendar, dice: Dice): Promise<void> {
    const { manager } = player;
    const isStoryteller = player.name === storyteller;
    if (!manager || (!isStoryteller && dice.happens(0.5))) return;
    await this.agree(player, manager, isStoryteller ? 4 : dice.between(1, 3), calendar, dice);
    for (const [index, text] of dice.some(agenda, isStoryteller ? 3 : dice.between(0, 2)).entries()) {
      const { actor } = index % 2 === 0 ? player : manager;
      await this.at(calendar, dice.between(1, 6), () => this.agenda.create(actor, player.personId, text));
    }
    const shared = { personId: player.personId, audience: Not('private' as const), deletedAt: IsNull() };
    const wanted = { where: shared, order: { createdAt: 'desc', id: 'desc' }, take: 1 } as const;
    const [goal] = await this.scope.repository(Goal).find(wanted);
    const [entry] = await this.scope.repository(Evidence).find(wanted);
    if (goal) await this.talkOf('goal', goal, dice.one(aboutGoals), player, manager, calendar);
    if (entry) await this.talkOf('evidence', entry, dice.one(aboutEvidence), player, manager, calendar);
  }

  /** The first is due next, the last is done. */
  private async agree(player: Player, manager: Player, count: number, calendar: Calendar, dice: Dice): Promise<void> {
    for (const [index, [text, who]] of dice.some(agreements, count).entries()) {
      const writtenAgo = 5 + index * 9;
      const by = index % 2 === 0 ? manager : player;
      const owedById = who === 'person' ? player.personId : manager.personId;
      const dueOn = index === 1 ? null : calendar.inDays(6 - index * 4);
      const { id, version } = await this.at(calendar, writtenAgo, () =>
        this.agreements.create(by.actor, player.personId, { text, owedById, dueOn }),
      );
      if (index < 2) continue;
      const { actor } = who === 'person' ? player : manager;
      await this.at(calendar, writtenAgo - 4, () => this.agreements.update(actor, id, version, { done: true }));
    }
  }

  private async talkOf(
    recordType: CommentedType,
    { id: recordId, createdAt }: Talked,
    [asked, answered]: readonly [string, string],
    player: Player,
    manager: Player,
    calendar: Calendar,
  ): Promise<void> {
    const about = { recordType, recordId };
    const text = asked.replace('{name}', player.name);
    // A day after the record was written, or today where it is that new.
    const age = Math.floor((calendar.at(0).getTime() - createdAt.getTime()) / 86_400_000);
    const saidAgo = Math.min(Math.max(age - 1, 0), 4);
    await this.at(calendar, saidAgo, () =>
      this.comments.create(manager.actor, player.personId, { text, about, mentions: [player.personId] }),
    );
    await this.at(calendar, Math.max(saidAgo - 1, 0), () =>
      this.comments.create(player.actor, player.personId, {
        text: `@${manager.name} ${answered}`,
        about,
        mentions: [manager.personId],
      }),
    );
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
