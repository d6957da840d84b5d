import { Injectable } from '@nestjs/common';
import { LiveOutlet } from './live-outlet.js';

/** For commands, where nobody has a screen open. */
@Injectable()
export class SilentOutlet extends LiveOutlet {
  override announce(): void {}
}
