export { Goal } from './goal.entity.js';
export { GoalsModule } from './goals.module.js';
export { goalsRecount } from './goals.recount.js';
export { GoalsService } from './goals.service.js';
