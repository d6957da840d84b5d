import type { PlanView } from '@rungs/contracts/plans.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Injectable } from '@nestjs/common';
import { PlanActsService, PlanAlignment, PlanItemsService, PlansService } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import type { Calendar } from './calendar.js';
import { overdue, type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { planItems, planTitles, planWords } from './words/plans.js';

/** What a plan of the demo points to: KPIs in the order of their words, and what its owner has shortlisted. */
type Around = Readonly<{ kpis: readonly string[]; shortlist: readonly string[] }>;
/** Days between two looks at a plan, as the framework has it by default. */
const rhythm = 60;
type End = 'draft' | 'proposed' | 'countered' | 'agreed';

/** What somebody on the third step means to change, and what their manager answered. */
@Injectable()
export class PlanStory {
  constructor(
    private readonly clock: Clock,
    private readonly plans: PlansService,
    private readonly items: PlanItemsService,
    private readonly acts: PlanActsService,
    private readonly alignment: PlanAlignment,
  ) {}

  /** @param step where they stand now: a plan comes with the third, and one does not reach the fourth without a yes */
  async tell(player: Player, step: number, around: Around, calendar: Calendar, dice: Dice): Promise<void> {
    const { actor, manager, name } = player;
    if (step < 3 || !manager) return;
    const tells = name === storyteller;
    const ends: readonly End[] = step === 4 ? ['agreed'] : ['draft', 'proposed', 'countered', 'agreed', 'agreed'];
    const forgets = name === overdue;
    const end = tells || forgets ? 'agreed' : dice.one(ends);
    const madeAgo = forgets ? 100 : dice.between(40, 60);
    const plan = await this.at(calendar, madeAgo, () => this.write(player, tells, around, madeAgo, calendar, dice));
    if (end === 'draft') return;
    const proposed = await this.at(calendar, madeAgo - 2, () =>
      this.acts.act(actor, plan.id, plan.version, { act: 'propose', message: planWords.propose }),
    );
    if (end === 'proposed') return;
    if (end === 'agreed' && !tells) {
      const say = { act: 'agree', message: planWords.agree } as const;
      const agreed = await this.at(calendar, madeAgo - 6, () =>
        this.acts.act(manager.actor, plan.id, proposed.version, say),
      );
      if (!forgets) return;
      await this.begin(player, agreed, madeAgo - 10, calendar);
      // As the job of the night would have found it, on the first day over the rhythm.
      await this.at(calendar, madeAgo - 6 - rhythm - 1, () => this.alignment.fallDue(plan.id));
      return;
    }
    const countered = await this.at(calendar, madeAgo - 5, () =>
      this.acts.act(manager.actor, plan.id, proposed.version, counterTo(proposed)),
    );
    if (end === 'countered') return;
    const accepted = await this.at(calendar, madeAgo - 8, () =>
      this.acts.act(actor, plan.id, countered.version, { act: 'accept', message: '' }),
    );
    await this.begin(player, accepted, madeAgo - 20, calendar);
  }

  private async begin({ actor }: Player, { id, version, items }: PlanView, daysAgo: number, calendar: Calendar) {
    const [first] = items;
    if (!first) throw new Error(`The plan ${id} has no item.`);
    await this.at(calendar, daysAgo, () => this.items.act(actor, first.id, version, { act: 'start' }));
  }

  private async write(
    { actor, personId }: Player,
    tells: boolean,
    { kpis, shortlist }: Around,
    madeAgo: number,
    calendar: Calendar,
    dice: Dice,
  ): Promise<PlanView> {
    const title = tells ? planTitles[0] : dice.one(planTitles);
    let plan = await this.plans.create(actor, personId, { title, summary: '', audience: 'private' });
    const chosen = tells ? planItems.slice(0, 3) : dice.some(planItems, dice.between(1, 3));
    if (shortlist.length > 0) plan = await this.items.createFrom(actor, plan.id, shortlist);
    for (const [index, { milestones, kpi, criterion, ...item }] of chosen.entries()) {
      const startsOn = calendar.daysAgo(madeAgo - 14 - index * 28);
      plan = await this.items.create(actor, plan.id, {
        ...item,
        criterion: { ...criterion, kpiId: kpi === null ? null : (kpis[kpi] ?? null) },
        startsOn,
        endsOn: addDays(startsOn, 46),
        hoursPerWeek: dice.between(2, 5),
        milestones: milestones.map((words, n) => ({ title: words, dueOn: addDays(startsOn, 14 * (n + 1)) })),
      });
    }
    return plan;
  }

  private at<T>(calendar: Calendar, daysAgo: number, work: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.at(Math.max(daysAgo, 0)), work);
  }
}

/** Everything two weeks later, the first item with an hour less. */
function counterTo({ title, summary, items }: PlanView) {
  const later = (day: string | null): string | null => day && addDays(day, 14);
  return {
    act: 'counter' as const,
    message: planWords.counter,
    content: {
      title,
      summary,
      items: items.map(
        ({ state: _s, isComplete: _c, abilities: _a, kpi: _k, opportunity: _o, milestones, ...item }, index) => ({
          ...item,
          startsOn: later(item.startsOn),
          endsOn: later(item.endsOn),
          hoursPerWeek: index === 0 && item.hoursPerWeek !== null ? item.hoursPerWeek - 1 : item.hoursPerWeek,
          milestones: milestones.map(({ id, title: words, dueOn }) => ({ id, title: words, dueOn: later(dueOn) })),
        }),
      ),
    },
  };
}
