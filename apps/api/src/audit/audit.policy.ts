import { isAdmin, isHr, anyOf } from '../platform/policy/policy.js';

export const auditPolicy = {
  /** Everything. */
  readAll: isAdmin,
  /** HR sees what HR did to others, never what a colleague did for themselves. */
  read: anyOf(isAdmin, isHr),
};
