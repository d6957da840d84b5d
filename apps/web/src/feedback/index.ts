export { FeedbackPanel } from './feedback-panel.js';
export { ReceivedList } from './received-list.js';
