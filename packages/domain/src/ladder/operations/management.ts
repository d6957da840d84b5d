import type { CellsByLevel } from '../track-of.js';

export const management: CellsByLevel = {
  OM1: {
    'leads-people':
      'Holds regular 1:1s, also with those on late shifts, and keeps what was agreed. Praises in detail and corrects in private.',
    'team-delivery':
      'The team keeps its dates and its quality with a load that is shared fairly. Absences and peaks are planned for.',
    hiring:
      'Interviews with structure and decides on evidence. Newcomers work safely and alone within the planned time.',
    direction: 'Turns the department’s goals into a few figures the team can move. Explains why something waits.',
    communication: 'Every shift knows the same. Bad news goes upwards on the day it is known.',
    collaboration: 'Clears up with neighbours what falls between two teams. Defends the team without blaming another.',
    'grows-others':
      'Knows for each person what is missing for the next level. Tasks rotate so that people can show more than one strength.',
  },
  OM2: {
    'leads-people':
      'Leads several teams or a site, some through other managers. Decides about weak performance in time, fairly and with dignity.',
    'team-delivery':
      'Several teams reach common figures over the year. Moves people and work before a delay reaches a customer.',
    hiring: 'Plans people and skills a year ahead. Removes from hiring and shift plans what favours some over others.',
    direction:
      'Decides what is done here, bought or ended, and by which figures that is judged. Gives up what no longer carries its weight.',
    communication:
      'Makes decisions understandable to those who would have decided otherwise. Is on the floor often enough to know.',
    collaboration:
      'Plans with sales and product as one team, so that promises can be kept. Solves conflicts over resources in the open.',
    'grows-others':
      'Develops managers: their judgements of readiness are consistent and can be explained. Every key role has somebody ready.',
  },
  OM3: {
    'leads-people':
      'Leads all of operations through managers of managers. Shapes a culture in which errors are told, because telling is safe.',
    'team-delivery':
      'Answers before the company for cost, quality and dates. Changes the structure in time and keeps people whole through it.',
    hiring: 'Wins people whom others do not get, and keeps them. Makes work in operations something one is proud of.',
    direction:
      'Helps to shape the company’s strategy and knows what it costs to run. Invests where the return lies beyond the year.',
    communication:
      'Stands for operations inside and outside, also on the worst day. Is believed because promises were kept.',
    collaboration:
      'Decides with other leaders for the company, also where it costs the own department. Partners want to work with us again.',
    'grows-others':
      'Grows the next generation of leaders and lets them decide. Makes sure that promotions are earned in the open on every site and shift.',
  },
};
