import { Module } from '@nestjs/common';
import { OpportunitiesModule } from '../opportunities/index.js';
import { ValidationsController } from './validations.controller.js';
import { ValidationsService } from './validations.service.js';

@Module({
  imports: [OpportunitiesModule],
  controllers: [ValidationsController],
  providers: [ValidationsService],
  exports: [ValidationsService],
})
export class ValidationsModule {}
