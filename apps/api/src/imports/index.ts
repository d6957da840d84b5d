export { PeopleImport } from './people-import.entity.js';
export { PeopleImportsModule } from './people-imports.module.js';
