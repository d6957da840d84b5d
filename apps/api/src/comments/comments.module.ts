import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';

@Module({
  imports: [IdentityModule, RecordsModule],
  controllers: [CommentsController],
  providers: [CommentsService],
  exports: [CommentsService],
})
export class CommentsModule {
  constructor(purges: Purges) {
    purges.add('comments');
  }
}
