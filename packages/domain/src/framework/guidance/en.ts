import type { GuidanceOf } from '../practice.types.js';

export const guidance: GuidanceOf = {
  'become-a-sponge': {
    guidance:
      'Every organization has rules that nobody wrote down. For a few weeks, watch how things really get done: who is asked before a decision, what happens when something breaks, what people praise in public and criticise in private. Note it on the day you see it, in one line. When the same thing shows up for the third time, write the pattern: what makes people successful here.',
    prompts: [
      'What was praised this week, and what had that person done long before anybody saw it?',
      'What went wrong last, and what did people do in the first hour?',
      'Which decision surprised you, and who had already agreed to it before the meeting?',
    ],
  },
  'know-the-key-players': {
    guidance:
      'Choose three or more people you can learn from: a peer, somebody a level or two above you, a leader whose way of working you admire. Write down why, and the one habit you want to mirror. Then have lunch with them, or a short talk. Leave with one takeaway and a reason to come back. The list is yours alone.',
    prompts: [
      'Whom do people ask when they are stuck, and what does that person do differently?',
      'Who was promoted to the level you aim at, and what would you ask them over lunch?',
      'Which habit of theirs could you try in your next meeting?',
    ],
  },
  'pace-yourself': {
    guidance:
      'A newcomer who says yes to everything finishes nothing that anybody remembers. Keep few commitments open, and close one before you take on the next. Do some of it with others: split the work, hand a piece over, ask for help early, show how far you have come. What you finish together is the first thing people will know you for.',
    prompts: [
      'Which open commitment could you hand over, and who would be glad to have it?',
      'Where are you stuck, and whom could you ask today instead of on Friday?',
      'If somebody asks for one more thing tomorrow, which goal will you say moves?',
    ],
  },
  'know-the-expectations': {
    guidance:
      'Read what your level expects and, beside it, what the next one does. The difference between the two columns is the work ahead of you. For each expectation, think of something you did that shows it; where nothing comes to mind, you have found your first gap. Ask your manager what a sentence means before you decide that you meet it.',
    prompts: [
      'Which sentence of the next level do you already live, and who has seen it?',
      'Which one would you find hard to prove with something from the last six months?',
      'Where would your manager read your level differently from you?',
    ],
  },
  'know-the-kpis': {
    guidance:
      'Work counts when it moves a number that somebody is responsible for. Find out which numbers your company and your team are measured by, where they stand, and where they should be. Follow one or two of them over time, rather than all of them once. When you later say what you did, you will know which number it moved.',
    prompts: [
      'Which number does your manager have to explain to their manager?',
      'Which number of your team got worse in the last quarter, and does anybody know why?',
      'Which number would be different today if you had not been here?',
    ],
  },
  'find-the-holes': {
    guidance:
      'Keep a list of what hurts: the step that is done by hand every week, the alarm that everybody mutes, the question that is asked again in each project. For each, say who is hurt and how often, which number it touches, and how big a fix would be. Do not fix the first one you see. Compare, and keep a short list of those that are worth a plan.',
    prompts: [
      'What do people apologise for when they explain your systems or your process to a newcomer?',
      'What did your team do by hand this week that it also did by hand last week?',
      'Which problem has no owner because it lies between two teams?',
    ],
  },
  'become-measured': {
    guidance:
      'Before you spend a month on an idea, ask your manager and a few colleagues whether it is worthwhile. While you work, ask for feedback from people who saw that work, about one thing at a time. Then answer each of them with what you will change because of it. People who see their words have an effect will tell you more the next time.',
    prompts: [
      'Who saw your last piece of work up close, and what would you like to hear from them?',
      'Which feedback have you heard twice, from two different people?',
      'What will you do differently on Monday because of what somebody told you?',
    ],
  },
  'take-initiative': {
    guidance:
      'Some ideas cannot be argued for, only shown. Take a hunch and build the smallest thing that somebody can look at: a prototype, a script, one page of numbers. Keep it small enough that your goals stay on time, because initiative beside a neglected day job persuades nobody. Show it to one person who has the problem, before you ask for permission to build the rest.',
    prompts: [
      'What could you show in a day that would take an hour to explain?',
      'Who has this problem so often that they would try a rough version?',
      'Is your day job healthy enough for it this week, and what would tell you if it were not?',
    ],
  },
  'present-the-plan': {
    guidance:
      'Turn your short list into a plan that fits on a page: change this, improve that, replace one thing with another. Give every item dates, milestones and a sentence that says what success will look like. Present it to your manager and ask them to disagree now rather than in six months. A plan that both of you have agreed to is the best protection against moving goalposts.',
    prompts: [
      'If only one item of the plan succeeds, which one should it be?',
      'How will somebody who was not there be able to tell that it worked?',
      'What will your manager worry about first, and what is your answer?',
    ],
  },
  'protect-your-energy': {
    guidance:
      'This takes months, and nobody does months at full speed. Once a week, note how heavy the load was and how much energy you had left. Compare what you planned with the hours that you really have, and put something off before your body does it for you. Ask somebody senior how they would break a big piece down. What you write here stays yours: no manager, HR or admin can see it.',
    prompts: [
      'What gave you energy this week, and what took more than it was worth?',
      'Which planned thing would you put off if you had one day less each week?',
      'Which task feels too big to begin, and who could help you cut it?',
    ],
  },
  'stay-aligned': {
    guidance:
      'A plan grows old faster than one notices. At least every two months, go through its items with your manager or your product manager, and hold each against the number that it was meant to move. Some will have reached it, some numbers will no longer matter. Change the plan together, and write down why, so that nobody is surprised at the end.',
    prompts: [
      'Which item would you not put into the plan if you wrote it today?',
      'What has changed around you since the plan was agreed?',
      'Which number has nobody read for two months, and what does that say?',
    ],
  },
  'advocate-for-yourself': {
    guidance:
      'Nobody knows what you want until you say it, and few know what you did until you show it. Demo the work, present it in a meeting it matters to, write the update. Then say the words to your manager, with the level and the date in them. From then on nobody can say they did not know.',
    prompts: [
      'Who will have a say in it, and has not yet seen what you did?',
      'Which meeting of the next two weeks is the right one to show it?',
      'What keeps you from saying the sentence, and what would make it easier?',
    ],
  },
  'lead-from-where-you-stand': {
    guidance:
      'A promotion confirms the level at which you already work. Do what the next level does, as far as your place allows: teach what you know, mentor somebody, win others over to a better way, do the work that holds a team together. Write it down, because nobody else keeps a record of it. Each entry says what another person can do now that they could not do before.',
    prompts: [
      'Who can do something today that they learned from you?',
      'Which work of yours would be missed first, although it is on nobody’s list?',
      'Which expectation of the next level has no evidence yet, and when will you have the chance?',
    ],
  },
  'soft-skills': {
    guidance:
      'From here on, people you never worked with have a say. Let them meet you before they read about you: present to a room that is not your team’s, lead a meeting that ends with a decision, have lunch with somebody two levels up. A lunch or a talk with a senior or a leader among your key players counts, and who it was stays yours. After each, note what landed and what you would say in fewer words.',
    prompts: [
      'Which talk or meeting would you do again, and what would you leave out?',
      'Who outside your team could describe your work in one sentence?',
      'In which meeting do you stay silent although you have something to say?',
    ],
  },
  'mind-the-timing': {
    guidance:
      'A good case that arrives after the closing date waits half a year. Choose the window you aim at, and count back from it: when nominations close, when your manager needs your text, when the last result has to be in. Let your goals and the milestones of your plan end before that. If it cannot be done in time, say so now and choose the next one.',
    prompts: [
      'Which result do you still need, and on which day will you have it?',
      'What else will your manager be busy with in those weeks?',
      'What would make you wait for the next window, and would that be a loss?',
    ],
  },
  'make-the-case': {
    guidance:
      'Write for a reader who does not know you and has ten minutes. Say what you ask for and why now, then three to eight results with numbers before and after, what was yours and what was the team’s. Name your gaps before they do: an honest weakness with a plan is stronger than a silence. Ask your manager what in it would surprise them.',
    prompts: [
      'Which claim would a sceptical reader doubt first, and what would convince them?',
      'What was hard about it that cannot be seen from the result?',
      'Which gap will come up anyway, and how do you want it to be told?',
    ],
  },
  'learn-from-a-no': {
    guidance:
      'A no hurts, and you may take a few days before you read it properly. Then read it as a route: which criteria, which reasons, what would change the answer. Write what it taught you in your own words, also where you disagree. Go back to the steps that it names with a plan for each; everything you did before stays readable, and counts.',
    prompts: [
      'Which reason did you expect, and which one do you still not understand?',
      'What would have to be true in six months for the answer to be yes?',
      'Which strength did they confirm that you can build on?',
    ],
  },
};
