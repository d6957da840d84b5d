import type { AskForHelpRequest, HelpRequestView } from '@rungs/contracts/help-requests.js';
import { Injectable } from '@nestjs/common';
import { AlignmentChecksService, AlignmentService } from '../alignment-checks/index.js';
import { Goal } from '../goals/index.js';
import { HelpRequestsService } from '../help-requests/index.js';
import { Clock } from '../platform/clock.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Calendar } from './calendar.js';
import { overdue, type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { answersAbout, breakdowns, checkWords, declined } from './words/together.js';

type Answer = Readonly<{ question: string; parts: readonly string[]; note: string }>;

/** Help that was asked for and given, and plans that two looked at again. */
@Injectable()
export class TogetherStory {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly help: HelpRequestsService,
    private readonly alignment: AlignmentService,
    private readonly checks: AlignmentChecksService,
  ) {}

  async tell(player: Player, others: readonly Player[], calendar: Calendar, dice: Dice): Promise<void> {
    const seniors = others.filter(({ personId, manager }) => personId !== player.personId && manager !== null);
    await this.lookAgain(player, seniors, calendar, dice);
    if (player.name === storyteller) return this.storyOfMara(player, seniors, calendar, dice);
    if (!dice.happens(0.3)) return;
    const { topic, ...words } = dice.one(breakdowns);
    const asked = await this.ask(player, dice.one(seniors), { kind: 'own_words', topic }, words, 9, calendar);
    const end = dice.one(['answered', 'answered', 'declined', 'pending'] as const);
    if (end === 'answered') await this.answer(asked.by, asked.request, words, 6, calendar);
    if (end === 'declined') {
      await this.at(calendar, 7, () => this.act(asked.by, asked.request, { act: 'decline', note: declined }));
    }
  }

  /** Whoever has a plan that runs has mostly gone through it with somebody since. */
  private async lookAgain(
    { actor, personId, manager, name }: Player,
    others: readonly Player[],
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    if (name === overdue) return;
    const { items, abilities } = await this.alignment.show(actor, personId);
    if (!manager || !abilities.includes('check') || (name !== storyteller && dice.happens(0.3))) return;
    const daysAgo = dice.between(3, 25);
    const withId = name === storyteller || dice.happens(0.7) ? manager.personId : dice.one(others).personId;
    const logger = dice.happens(0.5) ? manager.actor : actor;
    const verdicts = items.map(({ itemId, flags }) => {
      const drifts = flags.length > 0;
      return {
        itemId,
        verdict: drifts ? ('adjust' as const) : ('right' as const),
        note: drifts ? checkWords.adjust : '',
      };
    });
    const wish = { heldOn: calendar.daysAgo(daysAgo), withId, note: checkWords.note, verdicts };
    await this.at(calendar, daysAgo, () => this.checks.create(logger, personId, wish));
  }

  /** One answer that she took half of over, one that waits for her to take it, and one who waits for her own. */
  private async storyOfMara(player: Player, seniors: readonly Player[], calendar: Calendar, dice: Dice): Promise<void> {
    const [first, second, third] = dice.some(seniors, 3);
    if (!first || !second || !third) throw new Error('Nobody is there to ask.');
    const [goal] = await this.scope
      .repository(Goal)
      .find({ where: { personId: player.personId, state: 'open' }, order: { createdAt: 'DESC', id: 'ASC' } });
    if (goal) {
      const about = { kind: 'goal', goalId: goal.id } as const;
      const { request } = await this.ask(player, first, about, answersAbout.goal, 12, calendar);
      const answered = await this.answer(first, request, answersAbout.goal, 10, calendar);
      const partIds = answered.parts.slice(0, 2).map(({ id }) => id);
      await this.at(calendar, 9, () => this.act(player, answered, { act: 'take_over', partIds, into: 'about' }));
    }
    const { items } = await this.alignment.show(player.actor, player.personId);
    const [item] = items;
    if (item) {
      const about = { kind: 'plan_item', planItemId: item.itemId } as const;
      const { request } = await this.ask(player, second, about, answersAbout.plan_item, 4, calendar);
      await this.answer(second, request, answersAbout.plan_item, 2, calendar);
    }
    const { topic, ...words } = breakdowns[0];
    await this.ask(third, player, { kind: 'own_words', topic }, words, 1, calendar);
  }

  private async ask(
    { actor, personId }: Player,
    by: Player,
    about: AskForHelpRequest['about'],
    { question }: Pick<Answer, 'question'>,
    daysAgo: number,
    calendar: Calendar,
  ): Promise<{ by: Player; request: HelpRequestView }> {
    const wish = { askedId: by.personId, about, question, audience: 'private' } as const;
    const request = await this.at(calendar, daysAgo, () => this.help.ask(actor, personId, wish));
    return { by, request };
  }

  private answer(
    by: Player,
    request: HelpRequestView,
    { parts, note }: Answer,
    daysAgo: number,
    calendar: Calendar,
  ): Promise<HelpRequestView> {
    const said = { act: 'answer', parts: parts.map((title) => ({ title })), note } as const;
    return this.at(calendar, daysAgo, () => this.act(by, request, said));
  }

  private act(
    { actor }: Player,
    { id, version }: HelpRequestView,
    wish: Parameters<HelpRequestsService['act']>[3],
  ): Promise<HelpRequestView> {
    return this.help.act(actor, id, version, wish);
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
