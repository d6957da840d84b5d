/** Everything a signal may look at: counts, never records. Yes and no are 1 and 0. */
export type JourneyFacts = Readonly<{
  observations: number;
  observationKinds: number;
  patterns: number;
  keyPlayers: number;
  keyPlayersMet: number;
  habitsAdopted: number;
  openGoals: number;
  overdueGoals: number;
  goalsDeliveredWithOthers: number;
  selfAssessments: number;
  plansAgreed: number;
  planItems: number;
  planItemsIncomplete: number;
  alignmentChecks: number;
  daysSinceAlignment: number;
  itemsDrifting: number;
  visibilityRecent: number;
  softSkillsRecent: number;
  kpisFollowed: number;
  opportunities: number;
  opportunitiesShortlisted: number;
  shortlistedWithoutKpi: number;
  opportunityDemos: number;
  validationsReceived: number;
  managerValidations: number;
  feedbackReceived: number;
  feedbackUnanswered: number;
  leadershipEvidence: number;
  coveredExpectations: number;
  requiredExpectations: number;
  intentAcknowledged: boolean;
  targetDateChosen: boolean;
  /** Goals and items of the plan of which one knows on which day they end, or that have ended. */
  endsKnown: number;
  /** Of those that are open, the ones that do not end before the day one aims at. */
  endsLate: number;
  /** Somebody is above them who has not left. */
  hasManager: boolean;
}>;
