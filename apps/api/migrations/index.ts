import { Identity1764000000000 } from './1764000000000-identity.js';
import { AccountVersions1764000000500 } from './1764000000500-account-versions.js';
import { Traces1764000001000 } from './1764000001000-traces.js';
import { Journeys1764000002000 } from './1764000002000-journeys.js';
import { Intents1764000003000 } from './1764000003000-intents.js';
import { People1764004000000 } from './1764004000000-people.js';
import { PeopleImports1764005000000 } from './1764005000000-people-imports.js';
import { Goals1764010000000 } from './1764010000000-goals.js';
import { KeyPlayers1764011000000 } from './1764011000000-key-players.js';
import { Evidence1764020000000 } from './1764020000000-evidence.js';
import { Pipeline1764030000000 } from './1764030000000-pipeline.js';
import { Feedback1764040000000 } from './1764040000000-feedback.js';
import { Comments1764041000000 } from './1764041000000-comments.js';
import { DraftCommits1764050000000 } from './1764050000000-draft-commits.js';
import { SummarySpace1764060000000 } from './1764060000000-summary-space.js';
import { Plans1764090000000 } from './1764090000000-plans.js';
import { Observations1764070000000 } from './1764070000000-observations.js';
import { GoalParts1764071000000 } from './1764071000000-goal-parts.js';
import { Framework1764065000000 } from './1764065000000-framework.js';
import { CheckIns1764100000000 } from './1764100000000-check-ins.js';
import { FocusSessions1764101000000 } from './1764101000000-focus-sessions.js';
import { VisibilityEvents1764102000000 } from './1764102000000-visibility-events.js';
import { Kpis1764080000000 } from './1764080000000-kpis.js';
import { Opportunities1764081000000 } from './1764081000000-opportunities.js';
import { Validations1764082000000 } from './1764082000000-validations.js';
import { Notifications1764110000000 } from './1764110000000-notifications.js';
import { Agreements1764111000000 } from './1764111000000-agreements.js';
import { Activity1764112000000 } from './1764112000000-activity.js';
import { Mentions1764113000000 } from './1764113000000-mentions.js';
import { FeedbackAboutMore1764210000000 } from './1764210000000-feedback-about-more.js';
import { FeedbackOutside1764120000000 } from './1764120000000-feedback-outside.js';
import { Circle1764121000000 } from './1764121000000-circle.js';
import { Assessments1764150000000 } from './1764150000000-assessments.js';
import { Moves1764066000000 } from './1764066000000-moves.js';
import { Habits1764160000000 } from './1764160000000-habits.js';
import { SummariesByDay1764163000000 } from './1764163000000-summaries-by-day.js';
import { SealsByBatch1764170000000 } from './1764170000000-seals-by-batch.js';
import { KeptDays1764180000000 } from './1764180000000-kept-days.js';
import { SkipLevelsRead1764200000000 } from './1764200000000-skip-levels-read.js';
import { IntentRemindedWhom1764201000000 } from './1764201000000-intent-reminded-whom.js';
import { FrameworkHistory1764190000000 } from './1764190000000-framework-history.js';
import { PartPlaces1764161000000 } from './1764161000000-part-places.js';
import { CommentsOfRecord1764162000000 } from './1764162000000-comments-of-record.js';
import { IntentUpkeep1764103000000 } from './1764103000000-intent-upkeep.js';
import { PlanLinks1764130000000 } from './1764130000000-plan-links.js';
import { Capacities1764131000000 } from './1764131000000-capacities.js';
import { FocusOnItems1764132000000 } from './1764132000000-focus-on-items.js';
import { HelpRequests1764140000000 } from './1764140000000-help-requests.js';
import { AlignmentChecks1764141000000 } from './1764141000000-alignment-checks.js';
import { LadderDrafts1764220000000 } from './1764220000000-ladder-drafts.js';

/** In the order in which they run. */
export const migrations = [
  Identity1764000000000,
  AccountVersions1764000000500,
  Traces1764000001000,
  Journeys1764000002000,
  Intents1764000003000,
  People1764004000000,
  PeopleImports1764005000000,
  Goals1764010000000,
  KeyPlayers1764011000000,
  Evidence1764020000000,
  Pipeline1764030000000,
  Feedback1764040000000,
  Comments1764041000000,
  DraftCommits1764050000000,
  SummarySpace1764060000000,
  Kpis1764080000000,
  Opportunities1764081000000,
  Validations1764082000000,
  Framework1764065000000,
  Moves1764066000000,
  Observations1764070000000,
  GoalParts1764071000000,
  Plans1764090000000,
  CheckIns1764100000000,
  FocusSessions1764101000000,
  VisibilityEvents1764102000000,
  IntentUpkeep1764103000000,
  Notifications1764110000000,
  Agreements1764111000000,
  Activity1764112000000,
  Mentions1764113000000,
  FeedbackOutside1764120000000,
  Circle1764121000000,
  Assessments1764150000000,
  HelpRequests1764140000000,
  AlignmentChecks1764141000000,
  PlanLinks1764130000000,
  Capacities1764131000000,
  FocusOnItems1764132000000,
  Habits1764160000000,
  PartPlaces1764161000000,
  CommentsOfRecord1764162000000,
  SummariesByDay1764163000000,
  SealsByBatch1764170000000,
  KeptDays1764180000000,
  FrameworkHistory1764190000000,
  SkipLevelsRead1764200000000,
  IntentRemindedWhom1764201000000,
  FeedbackAboutMore1764210000000,
  LadderDrafts1764220000000,
];
