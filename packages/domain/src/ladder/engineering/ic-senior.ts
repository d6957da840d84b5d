import type { CellsByLevel } from '../track-of.js';

export const senior: CellsByLevel = {
  IC4: {
    delivery:
      'Delivers projects of a quarter or more with several people, where the way is not known at the start. The result moves a KPI that the team agreed on, with numbers from before and after.',
    ownership:
      'Takes responsibility for a whole area, its cost and its debt included. Gaps between teams that nobody owns are closed or handed over, not stepped around.',
    direction:
      'Shapes what the team does next: sees what will matter in half a year and prepares it. Says no to good ideas that are not the best ones.',
    design:
      'Sets the architecture of an area so that several people can work in it at once. Chooses boring solutions on purpose and records why.',
    reliability:
      'Defines how reliable the area has to be and gets it there, measured. Practises failure before it happens.',
    collaboration:
      'Is the person other teams ask for, and makes their work easier. Gives credit away and takes problems in.',
    communication:
      'Makes difficult trade-offs understandable to people who do not write code. Leads meetings that end with decisions, owners and dates.',
    'grows-others':
      'Mentors people on the way to the next level and hands them work that stretches them. The team goes on well when they are away.',
  },
  IC5: {
    delivery:
      'Carries a result that needs several teams over more than one quarter. Keeps it aligned with the business when the ground shifts, and stops it when it no longer pays.',
    ownership:
      'Answers for outcomes across teams without having authority over them. Finds the weakest part of the whole and makes it somebody’s work.',
    direction:
      'Sets a technical direction beyond the own team, which others follow because it is right. Ties it to KPIs of the company and checks every quarter whether it holds.',
    design:
      'Designs systems that outlive their authors: clear borders, few concepts, a way out. Reviews of others’ designs prevent expensive mistakes.',
    reliability:
      'Changes how several teams build and run software so that whole kinds of failure disappear. The effect is measured over at least two quarters.',
    collaboration:
      'Settles disagreements between teams that have lasted for months. Is trusted by people who compete for the same resources.',
    communication:
      'Writes what people quote a year later. Represents engineering to leaders and customers and brings back what they really need.',
    'grows-others':
      'Grows senior engineers and those who teach others. Makes opportunities visible to people who would not have asked for them.',
  },
  IC6: {
    delivery:
      'Makes possible what the company could not do before, through the work of many. Chooses the two or three bets that matter and sees them through over years.',
    ownership:
      'Feels responsible for how the whole of engineering works, and is held to it. Takes on the problem that nobody dared to own.',
    direction:
      'Shapes the company’s strategy through what technology allows and forbids. Sees a turn of the field early enough to act on it.',
    design:
      'Decides the few structures on which everything else rests, and keeps them simple against all pressure. Others in the field take them as an example.',
    reliability:
      'Builds a culture in which quality is nobody’s special duty. The company keeps its promises to customers in situations that would break others.',
    collaboration: 'Joins parts of the company that had no common language. Brings in people and ideas from outside.',
    communication:
      'Changes how people inside and outside think about a subject. Speaks plainly to the board and to a newcomer alike.',
    'grows-others':
      'Leaves behind people who have become leaders of their field. Shapes how the company recognises, teaches and promotes.',
  },
};
