export { LadderInstaller } from './ladder-installer.js';
export { ladderEntities } from './ladder.entities.js';
export { LaddersModule } from './ladders.module.js';
export { type ExpectationInLadder, type LevelInPlace, PublishedLadders } from './published-ladders.js';
