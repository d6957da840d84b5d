export { VisibilityEvent } from './visibility-event.entity.js';
export { VisibilityEventsModule } from './visibility-events.module.js';
export { visibilityRecount } from './visibility-events.queries.js';
export { VisibilityEventsService } from './visibility-events.service.js';
