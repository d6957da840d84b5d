import { Injectable } from '@nestjs/common';
import { CircleService } from '../circle/index.js';
import { Clock } from '../platform/clock.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { askedIntoCircle } from './words/talks.js';

type Asked = Readonly<{ role: 'mentor' | 'sponsor'; sharesCoverage: boolean; accepts: boolean }>;

/** In the story of the tour: who reads along with Mara, and who asked her and her manager. */
const told: readonly Readonly<{ of: string; member: string } & Asked>[] = [
  { of: storyteller, member: 'Fiona Gallagher', role: 'mentor', sharesCoverage: true, accepts: true },
  { of: storyteller, member: 'Agnieszka Nowak', role: 'sponsor', sharesCoverage: false, accepts: false },
  { of: 'Wei Chen', member: storyteller, role: 'mentor', sharesCoverage: true, accepts: true },
  { of: 'Zofia Kamińska', member: 'Dana Whitlock', role: 'sponsor', sharesCoverage: true, accepts: false },
];

/** Who is asked to be mentor or sponsor, and who said yes. */
@Injectable()
export class CircleStory {
  constructor(
    private readonly clock: Clock,
    private readonly circle: CircleService,
  ) {}

  async tell(player: Player, others: readonly Player[], calendar: Calendar, dice: Dice): Promise<void> {
    const written = told.filter(({ of }) => of === player.name);
    for (const { member, ...asked } of written) {
      const who = others.find(({ name }) => name === member);
      if (who) await this.ask(player, who, asked, calendar, dice);
    }
    if (written.length > 0 || !dice.happens(0.25)) return;
    const seniors = others.filter((other) => !reads(player, other) && /^(M|IC[56])/.test(other.level));
    const asked = { role: 'mentor', sharesCoverage: dice.happens(0.5), accepts: dice.happens(0.7) } as const;
    await this.ask(player, dice.one(seniors), asked, calendar, dice);
  }

  private async ask(
    { actor, personId }: Player,
    member: Player,
    { accepts, ...wish }: Asked,
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    const askedAgo = dice.between(8, 60);
    const note = dice.one(askedIntoCircle);
    const { id, version } = await this.clock.at(calendar.at(askedAgo), () =>
      this.circle.invite(actor, personId, { ...wish, memberId: member.personId, note }),
    );
    if (!accepts) return;
    await this.clock.at(calendar.at(askedAgo - 2), () => this.circle.act(member.actor, id, version, 'accept'));
  }
}

/** Oneself, and those above: they read more than a circle does. */
const reads = (player: Player, other: Player): boolean =>
  [player, player.manager, player.manager?.manager].some((above) => above?.personId === other.personId);
