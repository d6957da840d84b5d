import { isAdmin, isHr, anyOf } from '../platform/policy/policy.js';

/**
 * Who asked whom is between the two: what somebody asked a colleague, told them or handed to them. The log keeps it
 * whole, and says to its readers who did something of the kind and when, never with whom.
 */
export const betweenTwo = ['circle-member', 'feedback', 'feedback-request', 'goal-part', 'help-request', 'validation'];

export const auditPolicy = {
  /** Everything. */
  readAll: isAdmin,
  /** HR sees what HR did to others, never what a colleague did for themselves or what is between two. */
  read: anyOf(isAdmin, isHr),
};
