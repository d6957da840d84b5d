import { Module } from '@nestjs/common';
import { FrameworkController } from './framework.controller.js';
import { FrameworkService } from './framework.service.js';
import { Frameworks } from './frameworks.js';

@Module({ controllers: [FrameworkController], providers: [Frameworks, FrameworkService], exports: [Frameworks] })
export class FrameworkModule {}
