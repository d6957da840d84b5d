export { Encounter } from './encounter.entity.js';
export { EncountersService } from './encounters.service.js';
export { Habit } from './habit.entity.js';
export { KeyPlayer } from './key-player.entity.js';
export { KeyPlayersModule } from './key-players.module.js';
export { keyPlayersRecount } from './key-players.queries.js';
export { KeyPlayersService } from './key-players.service.js';
