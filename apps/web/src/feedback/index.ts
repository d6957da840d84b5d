export { feedbackKeys } from './feedback.queries.js';
export { FeedbackPanel } from './feedback-panel.js';
