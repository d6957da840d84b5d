/** Going up a step, or coming back to one. */
export type MoveAct = 'advance' | 'revisit';

/** Which moves the organization wants the manager to confirm. */
export type Confirmations = Readonly<Record<MoveAct, boolean>>;

/** Steps are soft: as it comes, everybody moves by themselves. */
export const nothingToConfirm: Confirmations = { advance: false, revisit: false };

/** Somebody whom nobody can confirm goes on by themselves: a gap in the org chart must not hold anybody up. */
export const needsConfirmation = (act: MoveAct, wanted: Confirmations, hasManager: boolean): boolean =>
  wanted[act] && hasManager;

/** `overtaken`: the person moved in another way meanwhile. */
export type ProposalState = 'proposed' | 'confirmed' | 'declined' | 'withdrawn' | 'overtaken';

export type ProposalAct = 'confirm' | 'decline' | 'withdraw' | 'overtake';

const after: Readonly<Record<ProposalAct, ProposalState>> = {
  confirm: 'confirmed',
  decline: 'declined',
  withdraw: 'withdrawn',
  overtake: 'overtaken',
};

/** The state after `act`, or `null` once the proposal has been answered: nothing answers it twice. */
export const answerProposal = (state: ProposalState, act: ProposalAct): ProposalState | null =>
  state === 'proposed' ? after[act] : null;
