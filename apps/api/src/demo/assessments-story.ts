import type { AssessmentView, Rating } from '@rungs/contracts/assessments.js';
import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '../assessments/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/policy/actor.js';
import type { Calendar } from './calendar.js';
import { type Player, storyteller } from './cast.js';
import type { Dice } from './random.js';
import { managerNotes, selfNotes } from './words/assessments.js';

type Notes = Readonly<Record<Rating, readonly string[]>>;
type Ratings = (competencyKey: string) => Rating | null;

/** Mara a year ago, Mara now, and Dana: they read two expectations differently, one each way. */
const marasFirst: Ratings = () => 'working_towards';
const maras: Ratings = (key) =>
  key === 'direction' ? 'exceeds' : ['grows-others', 'communication'].includes(key) ? 'working_towards' : 'meets';
const danas: Ratings = (key) =>
  key === 'communication' ? 'exceeds' : ['direction', 'grows-others'].includes(key) ? 'working_towards' : 'meets';

/** Where people see themselves on the next level, and where their managers do. */
@Injectable()
export class AssessmentsStory {
  constructor(
    private readonly clock: Clock,
    private readonly assessments: AssessmentsService,
  ) {}

  /** @param since days ago on which the person began to write */
  async tell(player: Player, since: number, calendar: Calendar, dice: Dice): Promise<void> {
    const { actor, personId, nextLevelId, manager, name } = player;
    if (!nextLevelId) return;
    const about = { personId, levelId: nextLevelId };
    if (name === storyteller) {
      await this.assess(actor, { ...about, daysAgo: 372 }, marasFirst, selfNotes, calendar, dice);
      await this.assess(actor, { ...about, daysAgo: 19 }, maras, selfNotes, calendar, dice);
      if (manager) await this.assess(manager.actor, { ...about, daysAgo: 12 }, danas, managerNotes, calendar, dice);
      return;
    }
    if (dice.happens(0.65)) return;
    const daysAgo = dice.between(5, Math.min(since, 200));
    const any: Ratings = () => dice.one(['working_towards', 'meets', 'meets', 'exceeds'] as const);
    await this.assess(actor, { ...about, daysAgo }, any, selfNotes, calendar, dice);
    if (!manager || dice.happens(0.4)) return;
    const seen: Ratings = () => (dice.happens(0.8) ? dice.one(['working_towards', 'meets', 'meets'] as const) : null);
    const later = dice.between(0, daysAgo);
    await this.assess(manager.actor, { ...about, daysAgo: later }, seen, managerNotes, calendar, dice);
  }

  /** In one sitting; what nothing was seen of is left out, and something always was. */
  private assess(
    by: Actor,
    { personId, levelId, daysAgo }: Readonly<{ personId: string; levelId: string; daysAgo: number }>,
    ratings: Ratings,
    notes: Notes,
    calendar: Calendar,
    dice: Dice,
  ): Promise<AssessmentView> {
    return this.clock.at(calendar.at(daysAgo), async () => {
      const draft = await this.assessments.create(by, personId, { levelId, from: null });
      const answers = (draft.answers ?? []).flatMap(({ expectationId, competencyKey }, index) => {
        const rating = ratings(competencyKey) ?? (index === 0 ? 'meets' : null);
        return rating === null ? [] : [{ expectationId, rating, note: dice.one(notes[rating]) }];
      });
      const said = await this.assessments.update(by, draft.id, draft.version, { answers });
      return this.assessments.publish(by, draft.id, said.version, { audience: 'manager' });
    });
  }
}
