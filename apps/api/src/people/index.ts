export { LevelChangesService } from './level-changes.service.js';
export { OrgChartQueries } from './org-chart.queries.js';
export { PeopleModule } from './people.module.js';
export { PeopleService } from './people.service.js';
export { keepsDirectory } from './person.policy.js';
