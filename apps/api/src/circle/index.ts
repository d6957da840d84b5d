export { CircleMember } from './circle-member.entity.js';
export { CircleModule } from './circle.module.js';
