export { Account } from './account.entity.js';
export { Accounts } from './accounts/accounts.js';
export { Foundings } from './accounts/foundings.js';
export { Organizations } from './accounts/organizations.js';
export { Deactivation, reportsAffected } from './members/deactivation.js';
export { LastDays } from './members/last-days.js';
export { couldName } from './could-name.js';
export { Department } from './department.entity.js';
export { IdentityModule } from './identity.module.js';
export { identityEntities } from './entities.js';
export { type MemberFacts, memberPolicy } from './members/member.policy.js';
export { Membership } from './membership.entity.js';
export { Organization } from './organization.entity.js';
export { networkOf } from './passwords/network.js';
export { Person } from './person.entity.js';
export {
  relationOf,
  Relations,
  type Subject,
  subjectColumns,
  subjectFor,
  subjectJoins,
  type SubjectRow,
} from './relations.js';
export { feedbackToken, hashOf, organizationOfFeedbackLink } from './secret-token.js';
export { StepNames } from './sessions/step-names.js';
