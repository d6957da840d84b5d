import type { CellsByLevel } from '../track-of.js';

export const individual: CellsByLevel = {
  O1: {
    delivery:
      'Does recurring work by the book, complete and on time. Says at once when something in the book does not fit.',
    reliability:
      'Checks the own work before it leaves the desk. Reports a mistake the moment it is found, own ones included.',
    improvement:
      'Notices where time is lost and writes it down. Tries small changes at the own desk and tells what happened.',
    service:
      'Answers those who depend on the work kindly and within the promised time. Asks back until the need is clear.',
    collaboration: 'Works openly with the people before and after in the chain. Takes correction as help.',
    communication: 'Hands over so that the next shift need not ask. Keeps lists and records true.',
    'grows-others': 'Shows newcomers how it is done and why. Adds to the handbook what was missing in it.',
  },
  O2: {
    delivery: 'Runs a whole process alone, its exceptions included. Plans the week so that peaks surprise nobody.',
    reliability:
      'Finds the cause of an error and not only the error. Keeps to what safety, law and contract ask for without being watched.',
    improvement:
      'Shortens or simplifies a step of the process, with numbers from before and after. Gives up a change that did not help.',
    service: 'Knows what the people served need next and prepares it. Turns a complaint into a fix that lasts.',
    collaboration:
      'Agrees with neighbouring teams on who does what by when. Helps out where it burns and says so beforehand.',
    communication: 'Explains a process to somebody from outside in ten minutes. Warns early, with a proposal.',
    'grows-others': 'Trains colleagues on a process until they run it alone. Thanks and names those who had the idea.',
  },
  O3: {
    delivery:
      'Answers for a process across several teams, with its cost and its dates. Delivers projects that change it while it runs.',
    reliability:
      'Prevents whole kinds of errors by how the process is built. Leads through a disturbance calmly and writes the review afterwards.',
    improvement:
      'Moves a figure that the department watches, and it stays moved. Chooses the next improvement by what it is worth.',
    service: 'Agrees on levels of service that are measured and kept. Says no where a promise could not be kept.',
    collaboration: 'Brings teams with different aims to one way of working. Deals with suppliers firmly and fairly.',
    communication:
      'Makes the state of a process visible to everybody at a glance. Writes instructions that are followed because they are clear.',
    'grows-others':
      'Coaches colleagues in finding causes and in leading small projects. The team can do something now that it could not do before.',
  },
  O4: {
    delivery:
      'Plans and delivers programmes over quarters, where the way is not known at the start. Keeps daily work whole meanwhile.',
    reliability:
      'Knows the risks of an area and has prepared for the worst of them. Continuity was practised and not only written.',
    improvement:
      'Redesigns how an area works, from its purpose and not from its habits. Cost, time and quality got better together.',
    service:
      'Shapes with those who are served what the service shall be in two years. Measures what they feel and not only what we do.',
    collaboration:
      'Aligns departments and partners behind a change that costs each of them something. Names conflicts early.',
    communication:
      'Presents options with cost and risk so that leaders can decide. Tells people what a change means for them before it comes.',
    'grows-others':
      'Others lead larger changes because this person prepared them. Builds a way of learning from errors that the area uses.',
  },
  O5: {
    delivery:
      'Delivers what the company depends on, across sites or countries. Others build on it without knowing who made it.',
    reliability: 'Sets the standard for quality and risk in the whole company. Audits and crises confirm it.',
    improvement:
      'Sees years ahead how the work will change and begins in time. Ends what the company no longer needs to do.',
    service: 'Makes how we operate a reason to choose us. Represents those we serve wherever it is decided about them.',
    collaboration:
      'Works with partners, authorities and other companies as one who is trusted. Settles what nobody else could settle.',
    communication:
      'Speaks for the company about how it works, in public and under pressure. Makes complicated matters simple enough to decide.',
    'grows-others':
      'Several of those who lead operations today learned it here. Leaves behind methods that work without their inventor.',
  },
};
