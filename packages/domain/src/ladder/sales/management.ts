import type { CellsByLevel } from '../track-of.js';

export const management: CellsByLevel = {
  SM1: {
    'leads-people':
      'Holds regular 1:1s about deals and about the person, and keeps what was agreed. Deals with missed targets by asking first and helping second.',
    'team-results':
      'The team reaches its target without a miracle in the last week. Load and accounts are shared out by rules that everybody knows.',
    hiring: 'Interviews with structure and a real task. Newcomers sell alone within the time that was planned for it.',
    direction: 'Turns the target into a plan of accounts and weeks. Explains why some business is not for us.',
    communication:
      'Reports numbers as they are, early and with the reason. The team hears changes from its manager first.',
    collaboration:
      'Clears obstacles with marketing, product and finance. Does not win at the cost of the team next door.',
    'grows-others':
      'Listens in on calls and gives feedback the same day. At least one person takes a visible step each year.',
  },
  SM2: {
    'leads-people':
      'Leads several teams, some through other managers. Decides about weak performance in time, fairly and with dignity.',
    'team-results':
      'Several teams reach a common target over the year, in good and in bad markets. Moves people and territories before a gap becomes a loss.',
    hiring:
      'Plans the team a year ahead and builds it from different strengths. Removes from hiring what favours people like ourselves.',
    direction:
      'Decides with what we go to which market and what we stop selling. Measures it by what customers keep and not only by what they sign.',
    communication:
      'Makes changes of territory and pay understandable to those they cost something. Listens to customers every week.',
    collaboration:
      'Plans with product and operations as one team, so that what is sold can be delivered. Settles conflicts openly.',
    'grows-others':
      'Develops managers whose judgements are consistent and can be explained. Has somebody ready for every key role.',
  },
  SM3: {
    'leads-people':
      'Leads the whole of sales through managers of managers. Shapes a culture in which honest numbers are safe and people stay.',
    'team-results':
      'Answers for the company’s revenue before its board. Changes how we sell in time, and keeps people whole through it.',
    hiring: 'Wins people whom others do not get, and keeps them. The team looks like the customers it serves.',
    direction:
      'Helps to shape the company’s strategy and what it promises to its market. Invests where the return lies beyond the year.',
    communication:
      'Stands for the company before customers and investors, in good and in bad quarters. Is believed because promises were kept.',
    collaboration:
      'Decides with other leaders for the company, also where it costs the own number. What sales promises is what others can keep.',
    'grows-others':
      'Grows the next generation of leaders and lets them decide. Makes sure that promotion and pay are earned in the open.',
  },
};
