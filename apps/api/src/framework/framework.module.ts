import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule, StepNames } from '../identity/index.js';
import { FrameworkController } from './framework.controller.js';
import { FrameworkService } from './framework.service.js';
import { Frameworks } from './frameworks.js';

@Module({
  imports: [IdentityModule],
  controllers: [FrameworkController],
  providers: [Frameworks, FrameworkService],
  exports: [Frameworks],
})
export class FrameworkModule implements OnModuleInit {
  constructor(
    private readonly frameworks: Frameworks,
    private readonly stepNames: StepNames,
  ) {}

  onModuleInit(): void {
    this.stepNames.from(async () => {
      const { steps = {} } = (await this.frameworks.current()).tuning;
      return Object.fromEntries(Object.entries(steps).map(([step, { name = {} }]) => [step, name]));
    });
  }
}
