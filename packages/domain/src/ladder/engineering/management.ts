import type { CellsByLevel } from '../track-of.js';

export const management: CellsByLevel = {
  M1: {
    'leads-people':
      'Holds regular 1:1s in which level, intent and growth are spoken about, and keeps what was agreed. Gives feedback within days, difficult things included.',
    'team-delivery':
      'The team delivers what it promised, with a plan that survives contact with reality. Load is spread fairly and nobody burns out quietly.',
    hiring:
      'Interviews with structure and decides on evidence. New people are useful within weeks because somebody prepared for them.',
    direction:
      'Translates the department’s goals into ones that the team can measure. Explains why something is not done now.',
    communication: 'Nobody learns important news from the corridor. Reports upwards without varnish and early.',
    collaboration:
      'Clears obstacles between the team and its neighbours. Speaks well of those who are not in the room.',
    'grows-others':
      'Knows for each report what is missing for the next level and what they themselves owe them. At least one person moves on visibly each year.',
  },
  M2: {
    'leads-people':
      'Leads several teams, some through other managers. Deals with weak performance in time, fairly and with dignity.',
    'team-delivery':
      'Several teams reach a common result over quarters. Moves people and priorities before a delay becomes an excuse.',
    hiring:
      'Plans capacity a year ahead and builds teams whose strengths complete each other. Removes steps from hiring that favour people like ourselves.',
    direction:
      'Sets direction for a field and the measures by which it is judged. Gives up work that no longer carries its weight.',
    communication:
      'Makes decisions understandable to those who would have decided otherwise. Listens two levels down, regularly and without filter.',
    collaboration:
      'Plans with product, sales and operations as one team. Resolves conflicts over resources in the open.',
    'grows-others':
      'Develops managers: their judgements of readiness are consistent and can be explained. Has a successor for every key role, oneself included.',
  },
  M3: {
    'leads-people':
      'Leads a whole department through managers of managers. Shapes a culture in which people say what they think and stay because of it.',
    'team-delivery':
      'Answers for the results of the department before the company. Changes its structure in time, and keeps people whole through it.',
    hiring: 'Wins people whom others do not get, and keeps them. The department looks like the people it works for.',
    direction:
      'Helps to shape the company’s strategy and turns it into a few goals that everyone in the department knows. Invests where the return lies beyond the year.',
    communication:
      'Stands for the department inside and outside, in good and in bad news. Is believed because promises were kept.',
    collaboration:
      'Decides with other leaders for the company, also where it costs the own department. Ends rivalry between departments by example.',
    'grows-others':
      'Grows the next generation of leaders and lets them decide. Makes sure that promotions are earned in the open and fairly across the department.',
  },
};
