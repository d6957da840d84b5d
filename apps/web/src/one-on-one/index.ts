export { SinceLastLook } from './since-last-look.js';
