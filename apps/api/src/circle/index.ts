export { CircleMember } from './circle-member.entity.js';
export { CircleModule } from './circle.module.js';
export { CircleService } from './circle.service.js';
