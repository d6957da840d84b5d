import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { EncountersController } from './encounters.controller.js';
import { EncountersService } from './encounters.service.js';
import { HabitsController } from './habits.controller.js';
import { HabitsService } from './habits.service.js';
import { KeptKeyPlayers } from './kept-key-players.js';
import { KeyPlayerLists } from './key-player-lists.js';
import { KeyPlayersController } from './key-players.controller.js';
import { KeyPlayersService } from './key-players.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule],
  controllers: [KeyPlayersController, EncountersController, HabitsController],
  providers: [KeyPlayersService, EncountersService, HabitsService, KeyPlayerLists, KeptKeyPlayers],
  exports: [KeyPlayersService, EncountersService, HabitsService],
})
export class KeyPlayersModule {
  constructor(purges: Purges) {
    purges.add('encounters');
    purges.add('habits');
    purges.add('key_players');
  }
}
