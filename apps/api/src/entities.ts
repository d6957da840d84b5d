import { Goal } from './goals/index.js';
import { Account, Department, Membership, Organization, Person } from './identity/index.js';
import { Encounter, KeyPlayer } from './key-players/index.js';
import { Intent, Journey, ReadinessJudgement, StepVisit } from './journeys/index.js';
import { ladderEntities } from './ladders/index.js';
import { PersonalToken } from './identity/personal-token.entity.js';
import { Session } from './identity/session.entity.js';

/** Every entity, for the data source and for the test that compares them with the migrated tables. */
export const entities = [Account, Department, Membership, Organization, Person, PersonalToken, Session, ...ladderEntities, Journey, StepVisit, Intent, ReadinessJudgement, Goal, KeyPlayer, Encounter];
