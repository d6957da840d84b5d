import type { SessionMembership } from '@rungs/contracts/session.js';

const pages = [
  { to: '/settings/account', words: 'account', for: 'everyone' },
  { to: '/settings/notifications', words: 'notifications', for: 'everyone' },
  { to: '/settings/sessions', words: 'sessions', for: 'everyone' },
  { to: '/settings/tokens', words: 'tokens', for: 'everyone' },
  { to: '/settings/organization', words: 'organization', for: 'everyone' },
  { to: '/settings/framework', words: 'framework', for: 'everyone' },
  { to: '/settings/members', words: 'members', for: 'keepers' },
] as const;

/** Where links are worth showing; what somebody may do there is the server's to say. */
export const settingsFor = ({ roles }: Pick<SessionMembership, 'roles'>) =>
  pages.filter((page) => page.for === 'everyone' || roles.includes('hr') || roles.includes('admin'));
