export { FrameworkModule } from './framework.module.js';
export { frameworkChanged } from './framework.service.js';
export { FrameworkVersion } from './framework-version.entity.js';
export { type Framework, Frameworks } from './frameworks.js';
