/** Goals: `[title, why, what success means]`. */
export const goals = [
  ['Runbook for alert routing', 'Two people hold the knowledge.', 'Three people route an alert without asking.'],
  ['Cut over the last two sites', 'Double work as long as both run.', 'The old ingest is switched off.'],
  ['Bring the error budget to the weekly', 'Nobody decides with it yet.', 'One decision a month refers to it.'],
  ['Hand the batch rewrite over', 'It must not depend on one person.', 'Jonas deploys it alone.'],
  ['Read the next level with Dana', 'To stop guessing what is missing.', 'A list that both of us signed.'],
  ['Show the buoy demo to Field Operations', 'They decide about the pilot.', 'A date for the pilot.'],
  ['Write the retention rule', 'Storage grows by a tenth each month.', 'The rule is agreed and running.'],
  ['Learn the uplink protocol', 'I change code that I do not understand.', 'A page that explains it to a newcomer.'],
  ['Pair with every newcomer for a week', 'The guide has gaps I cannot see.', 'Each has merged a change by Friday.'],
  ['Move the storm drill to spring', 'Autumn is too late to learn.', 'Drill held, findings closed by June.'],
  ['One format for site lists', 'Visits are planned from two lists.', 'The second list is gone.'],
  ['Reduce false alerts below five a week', 'Harbours have begun to ignore us.', 'Four weeks below five.'],
] as const;

/** Why somebody is a key player, and the habits to mirror. */
export const keyPlayers = [
  ['Turns arguments into experiments.', 'Asks "how would we find out?" before answering.'],
  [
    'Everybody goes there with a design.',
    'Writes down two alternatives before choosing.',
    'Asks who will run it at night.',
  ],
  [
    'Decides about promotions and asks good questions.',
    'Begins with the number.',
    'Says no in the same sentence as why.',
  ],
  [
    'Stays calm when everything burns.',
    'Says aloud what is known and what is not.',
    'Writes the time line while it happens.',
  ],
  [
    'Knows the customers by name.',
    'Calls one of them each Friday.',
    'Repeats a complaint in their words, not in ours.',
  ],
  ['Finishes things.', 'Cuts the scope on Monday, not on Thursday.', 'Closes one thing before opening the next.'],
  ['Explains hard things simply.', 'Draws it before saying it.', 'Ends with what was not understood.'],
  [
    'Is asked for by other teams.',
    'Answers within the day, even with "tomorrow".',
    'Leaves every meeting with one owner.',
  ],
  [
    'Grew three people who now lead.',
    'Gives away the part that teaches most.',
    'Praises in the room and corrects alone.',
  ],
  ['Knows what a thing costs.', 'Says the price before the plan.', 'Names what we stop when we start something.'],
  ['Has seen every outage since 2014.', 'Keeps a list of what was almost one.', 'Rehearses the rollback first.'],
  ['Writes what everybody quotes.', 'Puts the decision into the first line.', 'Lets a draft lie for a night.'],
] as const;

export const takeaways = [
  'Look at who is in the room before you choose the words.',
  'The pilot was decided in the corridor, so be in the corridor.',
  'Ask for the smallest thing that would change the answer.',
  'Reviewers remember the first page.',
  'Show the failure first, then what you did about it.',
  'A number nobody disputes is worth a week of arguing.',
  'Ask for advice early, and for approval late.',
  'Whoever writes the minutes decides what was decided.',
  'Two sentences to the sponsor each month, good or bad.',
  'Do not defend the plan; ask what would make it wrong.',
] as const;

export const places = ['Lunch', 'Coffee', 'Walk along the quay', 'Video call', 'After the guild meeting'] as const;

/** What managers say, by readiness. */
export const reasons = {
  not_started: 'Has just arrived at this level; we look again in spring.',
  developing: 'Delivers well in the own area. What is missing is work that other teams follow.',
  ready_6_12_months: 'Leads projects across teams; the effect over two quarters is still to be shown.',
  ready_next_window: 'Acts at the next level in most expectations. One open point: growing others.',
  ready_now: 'Has worked at the next level for half a year, and everybody around says so.',
} as const;

export const revisitReasons = [
  'Strong delivery. The results were not tied to a KPI.',
  'The people who decide had not seen the work.',
  'Good evidence, but from one quarter only.',
] as const;
