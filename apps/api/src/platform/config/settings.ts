import type { Environment } from './config.js';

/** The environment, injectable. */
export class Settings {
  constructor(readonly environment: Environment) {}

  get production(): boolean {
    return this.environment.NODE_ENV === 'production';
  }
}
