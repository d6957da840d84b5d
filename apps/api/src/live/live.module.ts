import { Module } from '@nestjs/common';
import { LiveController } from './live.controller.js';
import { LiveHub } from './live-hub.js';
import { LiveListeners } from './live-listeners.js';

@Module({ controllers: [LiveController], providers: [LiveHub, LiveListeners] })
export class LiveModule {}
