import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { CircleController } from './circle.controller.js';
import { CircleService } from './circle.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [CircleController],
  providers: [CircleService],
  exports: [CircleService],
})
export class CircleModule {}
