export { Door } from './door.js';
