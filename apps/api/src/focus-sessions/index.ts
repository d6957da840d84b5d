export { FocusSession } from './focus-session.entity.js';
export { FocusSessionsModule } from './focus-sessions.module.js';
export { FocusSessionsService } from './focus-sessions.service.js';
