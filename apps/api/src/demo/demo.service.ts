import { Injectable } from '@nestjs/common';
import { IntentUpkeep } from '../journeys/index.js';
import { Clock } from '../platform/clock.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { AssessmentsStory } from './assessments-story.js';
import { Calendar } from './calendar.js';
import { type Cast, Casting, overdue, type Player, storyteller } from './cast.js';
import { CircleStory } from './circle-story.js';
import { ConversationsStory } from './conversations-story.js';
import { EnergyStory } from './energy-story.js';
import { ImpactStory } from './impact-story.js';
import { JourneyStory, type Walk } from './journey-story.js';
import { PlanStory } from './plan-story.js';
import { Dice } from './random.js';
import { ObservationsStory } from './observations-story.js';
import { ReadNews } from './read-news.js';
import { RecordsStory } from './records-story.js';
import { TalksStory } from './talks-story.js';
import { TogetherStory } from './together-story.js';
import { WorkStory } from './work-story.js';

const twoYears = 730;

/**
 * About sixty people with two years behind them, made by the services that people use, each act at its own time. The
 * same on every machine, but for the day it is counted from.
 */
@Injectable()
export class Demo {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly casting: Casting,
    private readonly journeys: JourneyStory,
    private readonly records: RecordsStory,
    private readonly work: WorkStory,
    private readonly conversations: ConversationsStory,
    private readonly impact: ImpactStory,
    private readonly plans: PlanStory,
    private readonly observations: ObservationsStory,
    private readonly energy: EnergyStory,
    private readonly assessments: AssessmentsStory,
    private readonly together: TogetherStory,
    private readonly talks: TalksStory,
    private readonly circle: CircleStory,
    private readonly news: ReadNews,
    private readonly upkeep: IntentUpkeep,
  ) {}

  async make(): Promise<Cast> {
    const calendar = new Calendar(this.clock.now());
    const cast = await this.casting.cast(calendar, new Dice(2));
    const kpis = await this.impact.found(cast, calendar, new Dice(3));
    // Each life has its own dice, so that several can be told at once and still come out the same.
    const lives = cast.players.map(
      (player, index) => () => this.live(player, cast, kpis, calendar, new Dice(1_000 + index)),
    );
    await inTurns(lives, 4);
    await this.scope.run(cast.organizationId, () => this.upkeep.run());
    await this.news.of(cast, calendar);
    return cast;
  }

  private live(
    player: Player,
    { organizationId, players }: Cast,
    kpis: readonly string[],
    calendar: Calendar,
    dice: Dice,
  ): Promise<void> {
    const walk = walkOf(player, dice);
    const since = walk[0]?.daysAgo ?? dice.between(30, 200);
    const step = walk.at(-1)?.step ?? 1;
    return this.scope.run(organizationId, async () => {
      await this.journeys.tell(player, walk, calendar, dice);
      if (walk.length === 0 && dice.happens(0.5)) return;
      await this.records.tell(player, players, since, step, calendar, dice);
      await this.work.tell(player, since, step, calendar, dice);
      await this.conversations.tell(player, players, since, calendar, dice);
      const shortlist = await this.impact.tell(player, players, kpis, since, step, calendar, dice);
      await this.plans.tell(player, step, { kpis, shortlist }, calendar, dice);
      await this.observations.tell(player, since, calendar, dice);
      await this.energy.tell(player, since, step, calendar, dice);
      await this.assessments.tell(player, since, calendar, dice);
      await this.together.tell(player, players, calendar, dice);
      await this.talks.tell(player, calendar, dice);
      await this.circle.tell(player, players, calendar, dice);
    });
  }
}

/** Four in five are on the way. Mara has been up once, and came back to step 2 with what she learned. */
function walkOf({ name, nextLevelId }: Player, dice: Dice): Walk {
  if (name === storyteller) {
    return [
      { step: 1, daysAgo: 640 },
      { step: 2, daysAgo: 450 },
      { step: 3, daysAgo: 365 },
      { step: 4, daysAgo: 296 },
      { step: 2, daysAgo: 204 },
      { step: 3, daysAgo: 70 },
    ];
  }
  if (name === overdue) {
    return [
      { step: 1, daysAgo: 420 },
      { step: 2, daysAgo: 260 },
      { step: 3, daysAgo: 118 },
    ];
  }
  if (!nextLevelId || dice.happens(0.2)) return [];
  const reached = dice.one([1, 1, 2, 2, 2, 3, 3, 4] as const);
  const walk: { step: 1 | 2 | 3 | 4; daysAgo: number }[] = [];
  let daysAgo = dice.between(60 + reached * 90, Math.min(twoYears, 200 + reached * 130));
  for (const step of ([1, 2, 3, 4] as const).slice(0, reached)) {
    walk.push({ step, daysAgo });
    daysAgo = Math.max(daysAgo - dice.between(30, 110), 3);
  }
  if (reached >= 3 && dice.happens(0.2)) walk.push({ step: 2, daysAgo: Math.max(daysAgo - 20, 1) });
  return walk;
}

/** @param atOnce how many run side by side: as many as there are connections to serve them */
async function inTurns(work: readonly (() => Promise<void>)[], atOnce: number): Promise<void> {
  const left = [...work];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await next();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
