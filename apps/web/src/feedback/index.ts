export { FeedbackPanel } from './feedback-panel.js';
