import type { CellsByLevel } from '../track-of.js';

export const early: CellsByLevel = {
  IC1: {
    delivery:
      'Finishes small, well-described tasks with help close by. Asks before being stuck for long, and says early when something will take longer.',
    ownership:
      'Takes a task to the end: reviewed, merged, released and seen working. Cleans up what was left behind on the way.',
    direction: 'Knows what the team is working towards this quarter. Can say how the present task serves it.',
    design:
      'Follows the structure that is there and asks why it is so. Writes code that a reviewer can read in one sitting.',
    reliability: 'Tests what was changed, the failing case included. Reads the logs before asking what went wrong.',
    collaboration: 'Works openly with the people next to them. Takes review comments as help and answers each of them.',
    communication:
      'Says each day in plain words what is done, what is next and what is in the way. Writes commit messages that explain why.',
    'grows-others':
      'Writes down what was hard to find out, so that the next newcomer finds it. Thanks those who helped by name.',
  },
  IC2: {
    delivery:
      'Delivers features within one component alone, cut into steps that can be released. Estimates are honest and get better.',
    ownership:
      'Looks after a corner of the system: its open bugs, its alerts, its documentation. Nobody has to remind them of it.',
    direction:
      'Questions a task when it does not serve its goal and offers a smaller one that does. Knows which number the work should move.',
    design:
      'Proposes a design for a feature with its alternatives and says what speaks against the chosen one. Leaves a component simpler than it was.',
    reliability:
      'Builds in the checks and measurements that tell whether a change works for people. Finds the cause behind a bug, not only its place.',
    collaboration:
      'Seeks out those who will be affected before building. Disagrees with reasons and carries the decision once it is made.',
    communication:
      'Explains a change so that somebody from another team understands its effect. Shows the work in a demo without being asked.',
    'grows-others':
      'Reviews with care: explains the reason, separates must from may. Pairs with newcomers until they can go on alone.',
  },
  IC3: {
    delivery:
      'Leads a project of several weeks from an open question to a result in use, alone or with one or two others. Cuts scope before quality when time runs short.',
    ownership:
      'Owns a service with its users: knows who depends on it and what would hurt them. Acts on a problem before it is reported.',
    direction:
      'Finds work worth doing from KPIs, support requests and incidents. Makes a case for it in which cost and effect are named.',
    design:
      'Designs across components with failure, migration and removal thought through. Others build on the result without asking how it works.',
    reliability:
      'Leads the response to incidents in their area and the review that follows. Recurring faults stop recurring.',
    collaboration:
      'Brings people from two teams to one plan and keeps it together. Turns conflict about solutions into agreement about the problem.',
    communication:
      'Writes proposals that get decided in one round, because questions are answered before they are asked. Fits the message to who is listening.',
    'grows-others':
      'Makes one or two colleagues visibly better over half a year, by agreement with them. Shares knowledge in a talk, a guide or a workshop.',
  },
};
