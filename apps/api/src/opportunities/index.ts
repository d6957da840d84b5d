export { Opportunity } from './opportunity.entity.js';
export { OpportunitiesModule } from './opportunities.module.js';
export { opportunitiesRecount } from './opportunities.recount.js';
export { OpportunitiesService } from './opportunities.service.js';
export { OpportunityAnswers } from './opportunity-answers.js';
export { OpportunityPlanning } from './opportunity-planning.js';
