export { Intent } from './intent.entity.js';
export { IntentService } from './intent.service.js';
export { Journey, StepVisit } from './journey.entities.js';
export { JourneyService } from './journey.service.js';
export { Moves } from './moves.service.js';
export { StepProposal } from './step-proposal.entity.js';
export { JourneysModule } from './journeys.module.js';
export { ReadinessJudgement } from './readiness-judgement.entity.js';
export { ReadinessService } from './readiness.service.js';
