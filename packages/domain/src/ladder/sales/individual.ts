import type { CellsByLevel } from '../track-of.js';

export const individual: CellsByLevel = {
  S1: {
    pipeline:
      'Finds and qualifies leads every day along the steps that the team agreed on. Notes what was learned in each call on the same day.',
    winning:
      'Presents the product well enough that a buyer asks for a second meeting. Hands over with everything the next person needs to know.',
    customers:
      'Asks what the customer does all day before talking about the product. Can say in two sentences what problem a prospect wants to be rid of.',
    forecasting: 'Keeps stages and dates of every lead true. Says early when a number will be missed.',
    collaboration:
      'Works openly with the account executives and marketing. Gives back what leads said about a campaign.',
    communication:
      'Writes short messages in plain words that people answer. Promises nothing that the product does not do.',
    'grows-others': 'Writes down which openings worked and why. Lets newcomers listen in and answers their questions.',
  },
  S2: {
    pipeline:
      'Builds a pipeline that carries the own target, from more than one source. Drops what will not close and says why.',
    winning:
      'Closes deals of ordinary size alone, from first meeting to signature. Negotiates within the rules and asks before leaving them.',
    customers:
      'Knows the people who decide, who pay and who use, and what each of them wants. Checks after the sale whether the promise was kept.',
    forecasting:
      'Forecasts the own quarter within a range that can be planned with. Explains what each deal depends on.',
    collaboration:
      'Brings in engineers, support or finance at the right moment and prepares them. Shares the credit by name.',
    communication:
      'Leads a meeting with an agenda and ends it with the next step agreed. Puts offers into words that the customer can show to their own boss.',
    'grows-others':
      'Takes newcomers along to customers and talks it through afterwards. Passes on what a lost deal taught.',
  },
  S3: {
    pipeline:
      'Plans a territory: which accounts, in which order, with which reason to talk now. Half of the pipeline comes from own work.',
    winning:
      'Wins deals with several deciders and a competitor at the table. Walks away from terms that would hurt the customer or us.',
    customers:
      'Understands how the customer earns money and builds the case on their own figures. Accounts grow because the first purchase worked.',
    forecasting: 'Is within ten percent two quarters in a row. Shows the risk of each large deal before somebody asks.',
    collaboration:
      'Leads the small team around a deal so that everybody knows their part. Settles disputes about accounts before they reach a manager.',
    communication:
      'Speaks with buyers and with users in the words of each. Turns objections into questions that can be answered.',
    'grows-others':
      'Coaches one or two colleagues regularly, and their numbers show it. Improves a step of how the team sells.',
  },
  S4: {
    pipeline:
      'Opens a new segment or region with a plan that others can follow. Knows a year ahead where the next large accounts come from.',
    winning:
      'Wins the deals that change a year, over many months and many rooms. Keeps them profitable, also when others would discount.',
    customers:
      'Is asked for advice by leaders of the customer before they have a project. Brings what they will need next into our plans, with evidence.',
    forecasting:
      'Makes the forecast of a segment that finance plans with. Finds the pattern in what is won and lost, and changes what we do because of it.',
    collaboration:
      'Aligns product, legal, finance and support behind an account for years. Names conflicts of interest in the open and early.',
    communication: 'Stands before a board and is understood there. Says no to a customer in a way that keeps them.',
    'grows-others':
      'Others win larger deals because of the way this person prepared them. Teaches a skill that the whole team now has.',
  },
  S5: {
    pipeline:
      'Shapes which markets the company enters, from evidence gathered in them. Builds relations that bring business years later.',
    winning:
      'Leads agreements that the company depends on, with partners of its size or above. Finds forms of working together that did not exist before.',
    customers:
      'Represents the market inside the company: decisions about the product are better because of it. Customers speak for us without being asked.',
    forecasting:
      'Makes visible what next year will look like while there is time to act. Is believed because bad news came early and was right.',
    collaboration:
      'Works across the company and with partners as one team. Ends rivalry about accounts by rules that everyone finds fair.',
    communication:
      'Speaks for the company in its field, in public and under pressure. Makes complicated agreements easy to sign and to keep.',
    'grows-others':
      'Several of the people who lead sales today learned it here. Leaves behind a way of selling that works without its inventor.',
  },
};
