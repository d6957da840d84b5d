export { Goal } from './goal.entity.js';
export { GoalPart } from './goal-part.entity.js';
export { GoalPartsService } from './goal-parts.service.js';
export { GoalsModule } from './goals.module.js';
export { goalsRecount } from './goals.recount.js';
export { GoalsService } from './goals.service.js';
