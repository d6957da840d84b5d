import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments/index.js';
import { FeedbackRequestsService, FeedbackService } from '../feedback/index.js';
import { Clock } from '../platform/clock.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { comments, feedback, questions } from './words/conversations.js';

/** What others say: feedback asked for and given, and the words between a person and their manager. */
@Injectable()
export class ConversationsStory {
  constructor(
    private readonly clock: Clock,
    private readonly requests: FeedbackRequestsService,
    private readonly feedback: FeedbackService,
    private readonly comments: CommentsService,
  ) {}

  async tell(player: Player, others: readonly Player[], since: number, calendar: Calendar, dice: Dice): Promise<void> {
    const isStoryteller = player.name === storyteller;
    const colleagues = others.filter(({ personId }) => personId !== player.personId);
    const wanted = isStoryteller ? 4 : dice.between(0, 4);
    for (const giver of dice.some(colleagues, wanted)) await this.receive(player, giver, since, calendar, dice);
    if (isStoryteller || dice.happens(0.4)) await this.ask(player, dice.one(colleagues), calendar, dice);
    if (player.manager && (isStoryteller || dice.happens(0.4))) await this.talk(player, player.manager, calendar, dice);
  }

  private async receive(player: Player, giver: Player, since: number, calendar: Calendar, dice: Dice): Promise<void> {
    const [text, response] = dice.one(feedback);
    const givenAgo = dice.between(1, since);
    const given = { text, attribution: 'attributed', sharedWithManager: dice.happens(0.6) } as const;
    const { id, version } = await this.at(calendar, givenAgo, () =>
      this.feedback.give(giver.actor, player.personId, given),
    );
    if (player.name !== storyteller && dice.happens(0.3)) return;
    await this.at(calendar, Math.max(givenAgo - 3, 0), () =>
      this.feedback.respond(player.actor, id, version, response),
    );
  }

  private async ask({ actor, personId }: Player, colleague: Player, calendar: Calendar, dice: Dice): Promise<void> {
    const askedAgo = dice.between(1, 12);
    const wish = { askedId: colleague.personId, question: dice.one(questions), about: '', step: 2 } as const;
    await this.at(calendar, askedAgo, () =>
      this.requests.ask(actor, personId, { ...wish, competencyKeys: [], record: null }),
    );
  }

  private async talk({ actor, personId }: Player, manager: Player, calendar: Calendar, dice: Dice): Promise<void> {
    const [said, answered] = dice.one(comments);
    const saidAgo = dice.between(2, 20);
    await this.at(calendar, saidAgo, () => this.comments.create(manager.actor, personId, { text: said, about: null }));
    await this.at(calendar, saidAgo - 1, () => this.comments.create(actor, personId, { text: answered, about: null }));
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
