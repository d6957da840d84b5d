export { Feedback } from './feedback.entity.js';
export { FeedbackModule } from './feedback.module.js';
export { feedbackRecount } from './feedback.recount.js';
export { FeedbackService } from './feedback.service.js';
export { FeedbackUpkeep } from './feedback-upkeep.js';
export { FeedbackRequest } from './feedback-request.entity.js';
export { FeedbackRequestsService } from './feedback-requests.service.js';
