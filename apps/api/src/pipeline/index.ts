import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/index.js';
import { LaddersModule } from '../ladders/index.js';
import { PipelineController } from './pipeline.controller.js';
import { PipelineService } from './pipeline.service.js';

@Module({
  imports: [FrameworkModule, LaddersModule],
  controllers: [PipelineController],
  providers: [PipelineService],
})
export class PipelineModule {}
