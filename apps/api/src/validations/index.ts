export { ValidationRequest } from './validation-request.entity.js';
export { ValidationsModule } from './validations.module.js';
export { ValidationsService } from './validations.service.js';
