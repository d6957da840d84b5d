export { HelpRequest, HelpRequestPart } from './help-request.entity.js';
export { HelpRequestsModule } from './help-requests.module.js';
export { HelpRequestsService } from './help-requests.service.js';
