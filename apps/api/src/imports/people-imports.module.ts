import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgressModule } from '../progress/index.js';
import { AbandonedImports } from './abandoned-imports.js';
import { DirectoryQueries } from './directory.queries.js';
import { ImportApplication } from './import-application.js';
import { ImportBatch } from './import-batch.js';
import { ImportPlanner } from './import-planner.js';
import { ImportRecords } from './import-records.js';
import { ImportStore } from './import-store.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { PeopleImportsService } from './people-imports.service.js';
import { Uploads } from './upload.js';

@Module({
  imports: [IdentityModule, PeopleModule, ProgressModule],
  controllers: [PeopleImportsController],
  providers: [
    AbandonedImports,
    DirectoryQueries,
    ImportApplication,
    ImportBatch,
    ImportPlanner,
    ImportRecords,
    ImportStore,
    PeopleImportsService,
    Uploads,
  ],
})
export class PeopleImportsModule {}
