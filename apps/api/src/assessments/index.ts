export { Assessment } from './assessment.entity.js';
export { AssessmentsModule } from './assessments.module.js';
export { assessmentsRecount } from './assessments.recount.js';
export { AssessmentsService } from './assessments.service.js';
