import { OwedInTeams } from './owed-in-teams.js';
import { OwedToOthers } from './owed-to-others.js';

/** What waits for this person, and for those whom they lead. */
export function Owed() {
  return (
    <>
      <OwedToOthers />
      <OwedInTeams />
    </>
  );
}
