import { z } from 'zod';

const tally = z.record(z.string(), z.int());
const competencyCounters = z.object({ count: z.int(), kinds: tally, months: tally });

/**
 * The counts that signals and coverage are computed from, kept per person where they change. Every key has a default,
 * so that a row written before a count existed still reads.
 */
export const factsSchema = z.object({
  observationsByKind: tally.default({}),
  patterns: z.int().default(0),
  keyPlayers: z.int().default(0),
  /** Key players with at least one encounter. */
  keyPlayersMet: z.int().default(0),
  /** Habits that were adopted, of whichever key player. */
  habitsAdopted: z.int().default(0),
  openGoals: z.int().default(0),
  /** Due dates of open goals that have one, sorted: how many are overdue depends on the day one asks. */
  openGoalDueDates: z.array(z.string()).default([]),
  goalsDone: z.int().default(0),
  goalsDeliveredWithOthers: z.int().default(0),
  /** Published ones, against any level. */
  selfAssessments: z.int().default(0),
  /** 1 while both have said yes to the words that the plan of the present iteration has now. */
  plansAgreed: z.int().default(0),
  /** Items of that plan, deferred ones left out; `planItemsIncomplete` lack dates or a success criterion. */
  planItems: z.int().default(0),
  planItemsIncomplete: z.int().default(0),
  /** Items of that plan, while it runs, that drift whatever the day: no KPI, or one that is retired or reached. */
  itemsAdrift: z.int().default(0),
  /** Since when the KPI of each other item was not read, sorted: how many are too long ago depends on the day one asks. */
  kpiReadDates: z.array(z.string()).default([]),
  /** Of each item that is open, its last day or that of its milestones, sorted; which are too late depends on the aim. */
  planEndDates: z.array(z.string()).default([]),
  planItemsDone: z.int().default(0),
  /** The last day on which a plan was looked at together; null before the first. */
  lastAlignmentOn: z.string().nullable().default(null),
  /** The latest days on which work was shown, the latest first: how many are recent depends on the day one asks. */
  visibilityDates: z.array(z.string()).default([]),
  /** Of presentations and meetings that one led. */
  softSkillDates: z.array(z.string()).default([]),
  /** Days with a lunch that was shown, and with an encounter further up: each day once, as both may be the same meal. */
  lunchDates: z.array(z.string()).default([]),
  encounterDates: z.array(z.string()).default([]),
  kpisFollowed: z.int().default(0),
  /** All that were written down, dropped ones included: to find one and decide against it is finding. */
  opportunities: z.int().default(0),
  /** Shortlisted or already planned. */
  opportunitiesShortlisted: z.int().default(0),
  shortlistedWithoutKpi: z.int().default(0),
  /** Of one's own initiative, with something to look at. */
  opportunityDemos: z.int().default(0),
  validationsReceived: z.int().default(0),
  managerValidations: z.int().default(0),
  feedbackReceived: z.int().default(0),
  feedbackAnswered: z.int().default(0),
  /** All entries, private ones included: shown to the owner alone. */
  evidenceTotal: z.int().default(0),
  /** Entries that count: shared with the manager or wider, and no draft. */
  evidenceShared: z.int().default(0),
  leadershipEvidence: z.int().default(0),
  byCompetency: z.record(z.string(), competencyCounters).default({}),
});

export type Facts = z.infer<typeof factsSchema>;

/** What signals look at: the counts without those per competency, which are most of the row. */
export const signalCountsSchema = factsSchema.omit({ byCompetency: true });

export type SignalCounts = z.infer<typeof signalCountsSchema>;
