export { PlanActsService } from './plan-acts.service.js';
export { PlanItem, PlanMilestone } from './plan-item.entity.js';
export { PlanMilestones } from './plan-milestones.service.js';
export { PlanItemsService } from './plan-items.service.js';
export { PlanTurnRow } from './plan-turn.entity.js';
export { Plan } from './plan.entity.js';
export { PlansModule } from './plans.module.js';
export { plansRecount } from './plans.recount.js';
export { PlansService } from './plans.service.js';
