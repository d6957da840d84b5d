export { Account } from './account.entity.js';
export { Department } from './department.entity.js';
export { IdentityModule } from './identity.module.js';
export { Membership } from './membership.entity.js';
export { Organization } from './organization.entity.js';
export { Person } from './person.entity.js';
export { sessionOf } from './authentication.guard.js';
export { Relations, type Subject } from './relations.js';
