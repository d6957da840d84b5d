import { Account } from './account.entity.js';
import { Department } from './department.entity.js';
import { Invitation } from './members/invitation.entity.js';
import { Membership } from './membership.entity.js';
import { Organization } from './organization.entity.js';
import { Person } from './person.entity.js';
import { PersonalToken } from './personal-token.entity.js';
import { Session } from './session.entity.js';

export const identityEntities = [
  Account,
  Department,
  Invitation,
  Membership,
  Organization,
  Person,
  PersonalToken,
  Session,
];
