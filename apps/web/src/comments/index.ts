export { CommentsPanel } from './comments-panel.js';
