import { Injectable } from '@nestjs/common';
import { KpisService, ReadingsImportService } from '../kpis/index.js';
import { OpportunitiesService } from '../opportunities/index.js';
import { Clock } from '../platform/clock.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { ValidationsService } from '../validations/index.js';
import type { Calendar } from './calendar.js';
import { type Cast, type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { dropReasons, kpis, opportunities, validationComments, validationQuestions } from './words/impact.js';

const months = 24;

/** What the organization measures, what people found that would move it, and whether others think it worthwhile. */
@Injectable()
export class ImpactStory {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly kpis: KpisService,
    private readonly readings: ReadingsImportService,
    private readonly opportunities: OpportunitiesService,
    private readonly validations: ValidationsService,
  ) {}

  /** @returns the ids, in the order of the words */
  found({ organizationId, players }: Cast, calendar: Calendar, dice: Dice): Promise<string[]> {
    const keeper = players.find(({ actor }) => actor.roles.includes('hr'));
    if (!keeper) throw new Error('Nobody keeps the KPIs.');
    return this.scope.run(organizationId, async () => {
      const ids: string[] = [];
      for (const { from, to, ...told } of kpis) {
        const place = { scope: 'organization', departmentId: null, managerId: null, ownerId: null } as const;
        const wish = { ...told, ...place };
        const { id } = await this.at(calendar, 730, () => this.kpis.create(keeper.actor, wish));
        const rows = Array.from({ length: months }, (_, month) => {
          const steady = from + ((to - from) * month) / (months - 1);
          const value = steady + (to - from) * (dice.next() - 0.5) * 0.2;
          return `${calendar.daysAgo((months - 1 - month) * 30 + 2)},${value.toFixed(2)}`;
        });
        const csv = ['date,value', ...rows].join('\n');
        await this.readings.run(keeper.actor, id, { csv, apply: true });
        ids.push(id);
      }
      return ids;
    });
  }

  /**
   * @param step where they stand now: who went on has found more, and has asked more people about it
   * @returns what is on their shortlist
   */
  async tell(
    player: Player,
    others: readonly Player[],
    kpiIds: readonly string[],
    since: number,
    step: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<string[]> {
    if (step < 2 && dice.happens(0.6)) return [];
    const { actor, personId, name } = player;
    const isStoryteller = name === storyteller;
    for (const id of dice.some(kpiIds, isStoryteller ? 2 : 1)) {
      await this.at(calendar, since, () => this.kpis.follow(actor, id, true));
    }
    const shortlist: string[] = [];
    const found = dice.some(opportunities, isStoryteller ? 5 : dice.between(1, 1 + step));
    for (const [index, [title, problem, whoIsHurt, kpi]] of found.entries()) {
      const madeAgo = Math.max(since - dice.between(5, 60), 3);
      const hasDemo = isStoryteller ? index === 0 : dice.happens(0.25);
      const { id } = await this.at(calendar, madeAgo, () =>
        this.opportunities.create(actor, personId, {
          ...{ title, problem, whoIsHurt, kpiId: kpiIds[kpi] ?? null },
          ...{ size: dice.between(2, 5), effort: dice.between(1, 5), confidence: dice.between(1, 4) },
          ...{ ownInitiative: hasDemo, demoUrl: hasDemo ? 'https://demo.fennmark.example/prototype' : null },
          audience: isStoryteller || dice.happens(0.6) ? 'manager' : 'private',
        }),
      );
      if (index === 0 || (isStoryteller && index === 1))
        await this.askAbout(player, others, id, madeAgo, calendar, dice);
      await this.move(player, id, index, madeAgo, calendar, dice);
      if (index === 0) shortlist.push(id);
    }
    if (isStoryteller) await this.askedBack(player, others, calendar, dice);
    return shortlist;
  }

  private async askAbout(
    player: Player,
    others: readonly Player[],
    opportunityId: string,
    madeAgo: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    const peers = others.filter(
      ({ personId }) => personId !== player.personId && personId !== player.manager?.personId,
    );
    const asked = [player.manager, dice.one(peers)].filter((one) => one !== null);
    for (const colleague of asked) {
      const question = { askedId: colleague.personId, question: dice.one(validationQuestions) };
      const { id, version } = await this.at(calendar, madeAgo - 1, () =>
        this.validations.ask(player.actor, opportunityId, question),
      );
      if (dice.happens(0.25)) continue;
      const answer = dice.one(['worthwhile', 'worthwhile', 'worthwhile', 'redirect', 'not_now'] as const);
      const comment = dice.one<string>(validationComments[answer]);
      await this.at(calendar, Math.max(madeAgo - 3, 0), () =>
        this.validations.answer(colleague.actor, id, version, { answer, comment }),
      );
    }
  }

  private async move(
    { actor }: Player,
    id: string,
    index: number,
    madeAgo: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    const act = async (request: Parameters<OpportunitiesService['act']>[3], daysAgo: number): Promise<void> => {
      const { version } = await this.opportunities.show(actor, id);
      await this.at(calendar, Math.max(daysAgo, 0), () => this.opportunities.act(actor, id, version, request));
    };
    if (index === 0) await act({ act: 'shortlist' }, madeAgo - 5);
    else if (index === 3) await act({ act: 'drop', reason: dice.one(dropReasons) }, madeAgo - 8);
  }

  /** A colleague wants her word on something, so that her Today has somebody waiting. */
  private async askedBack(player: Player, others: readonly Player[], calendar: Calendar, dice: Dice): Promise<void> {
    const asker = dice.one(others.filter(({ personId, manager }) => personId !== player.personId && manager !== null));
    const [title, problem, whoIsHurt] = dice.one(opportunities);
    const thought = { title, problem, whoIsHurt, kpiId: null, size: 4, effort: 2, confidence: 2 } as const;
    const rest = { ownInitiative: false, demoUrl: null, audience: 'private' } as const;
    const { id } = await this.at(calendar, 3, () =>
      this.opportunities.create(asker.actor, asker.personId, { ...thought, ...rest }),
    );
    const question = { askedId: player.personId, question: 'You know the workshop. Worth two weeks?' };
    await this.at(calendar, 2, () => this.validations.ask(asker.actor, id, question));
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(daysAgo), work);
  }
}
