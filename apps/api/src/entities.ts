import { Goal, GoalPart } from './goals/index.js';
import { CircleMember } from './circle/index.js';
import { Capacity } from './capacity/index.js';
import { CheckIn } from './check-ins/index.js';
import { Assessment } from './assessments/index.js';
import { AlignmentCheck, AlignmentVerdictRow } from './alignment-checks/index.js';
import { Agreement } from './agreements/index.js';
import { Comment } from './comments/index.js';
import { AgendaItem } from './one-on-ones/index.js';
import { Feedback, FeedbackRequest } from './feedback/index.js';
import { Evidence, EvidenceDraft } from './evidence/index.js';
import { FocusSession } from './focus-sessions/index.js';
import { HelpRequest, HelpRequestPart } from './help-requests/index.js';
import { identityEntities } from './identity/index.js';
import { FrameworkVersion } from './framework/index.js';
import { Encounter, Habit, KeyPlayer } from './key-players/index.js';
import { PeopleImport } from './imports/index.js';
import { Intent, Journey, ReadinessJudgement, StepProposal, StepVisit } from './journeys/index.js';
import { Observation, Pattern } from './observations/index.js';
import { Plan, PlanItem, PlanMilestone, PlanTurnRow } from './plans/index.js';
import { Kpi, KpiReading } from './kpis/index.js';
import { Opportunity } from './opportunities/index.js';
import { ValidationRequest } from './validations/index.js';
import { ladderEntities } from './ladders/index.js';
import { VisibilityEvent } from './visibility-events/index.js';

/** Every entity, for the data source and for the test that compares them with the migrated tables. */
export const entities = [
  ...identityEntities,
  ...ladderEntities,
  FrameworkVersion,
  Assessment,
  Journey,
  StepVisit,
  StepProposal,
  Intent,
  ReadinessJudgement,
  Goal,
  GoalPart,
  KeyPlayer,
  Encounter,
  Habit,
  Observation,
  Pattern,
  Capacity,
  CheckIn,
  FocusSession,
  VisibilityEvent,
  Plan,
  PlanItem,
  PlanMilestone,
  PlanTurnRow,
  PeopleImport,
  Evidence,
  EvidenceDraft,
  CircleMember,
  FeedbackRequest,
  Feedback,
  Comment,
  Agreement,
  AgendaItem,
  Kpi,
  KpiReading,
  Opportunity,
  ValidationRequest,
  AlignmentCheck,
  AlignmentVerdictRow,
  HelpRequest,
  HelpRequestPart,
];
