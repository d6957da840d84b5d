import type { JourneyPage, Step } from '@rungs/contracts/journeys.js';
import { type ComponentType, lazy } from 'react';
import { IntentRecord } from './intent-record.js';

export type RecordPanel = ComponentType<{ page: JourneyPage; step: Step }>;

/** Panels of other features come with the practice that shows them, so that the page itself stays light. */
const Goals = lazy(async () => {
  const { GoalsPanel } = await import('../goals/index.js');
  const Panel: RecordPanel = ({ page, step }) => <GoalsPanel personId={page.person.id} step={step} />;
  return { default: Panel };
});
const Plan = lazy(async () => {
  const { PlanPanel } = await import('../plans/index.js');
  const Panel: RecordPanel = ({ page }) => <PlanPanel personId={page.person.id} />;
  return { default: Panel };
});
const KeyPlayers = lazy(async () => {
  const { KeyPlayersPanel } = await import('../key-players/index.js');
  const Panel: RecordPanel = ({ page }) => <KeyPlayersPanel personId={page.person.id} />;
  return { default: Panel };
});
const Upwards = lazy(async () => {
  const { UpwardsPanel } = await import('../key-players/index.js');
  const Panel: RecordPanel = ({ page }) => <UpwardsPanel personId={page.person.id} />;
  return { default: Panel };
});
const Timing = lazy(async () => ({ default: (await import('../timing/index.js')).TimingPanel }));
const Observations = lazy(async () => {
  const { ObservationsPanel } = await import('../observations/index.js');
  const Panel: RecordPanel = ({ page }) => <ObservationsPanel personId={page.person.id} />;
  return { default: Panel };
});
const Feedback = lazy(async () => {
  const { FeedbackPanel } = await import('../feedback/index.js');
  const Panel: RecordPanel = ({ page }) => <FeedbackPanel personId={page.person.id} />;
  return { default: Panel };
});
const CheckIns = lazy(async () => {
  const { CheckInsPanel } = await import('../check-ins/index.js');
  const Panel: RecordPanel = ({ page }) => <CheckInsPanel personId={page.person.id} />;
  return { default: Panel };
});
const Focus = lazy(async () => {
  const { FocusPanel } = await import('../focus-sessions/index.js');
  const Panel: RecordPanel = ({ page }) => <FocusPanel personId={page.person.id} />;
  return { default: Panel };
});
const Visibility = lazy(async () => {
  const { VisibilityPanel } = await import('../visibility-events/index.js');
  const Panel: RecordPanel = ({ page, step }) => <VisibilityPanel personId={page.person.id} step={step} />;
  return { default: Panel };
});

const Kpis = lazy(async () => {
  const { KpisPanel } = await import('../kpis/index.js');
  const Panel: RecordPanel = ({ page }) => <KpisPanel personId={page.person.id} />;
  return { default: Panel };
});
const Opportunities = lazy(async () => {
  const { OpportunitiesPanel } = await import('../opportunities/index.js');
  const Panel: RecordPanel = ({ page }) => <OpportunitiesPanel personId={page.person.id} />;
  return { default: Panel };
});
const Validations = lazy(async () => {
  const { ValidationsPanel } = await import('../validations/index.js');
  const Panel: RecordPanel = ({ page }) => <ValidationsPanel personId={page.person.id} />;
  return { default: Panel };
});

const Alignment = lazy(async () => {
  const { AlignmentPanel } = await import('../alignment-checks/index.js');
  const Panel: RecordPanel = ({ page }) => <AlignmentPanel personId={page.person.id} name={page.person.name} />;
  return { default: Panel };
});
const Help = lazy(async () => {
  const { HelpPanel } = await import('../help-requests/index.js');
  const Panel: RecordPanel = ({ page }) => <HelpPanel personId={page.person.id} headed />;
  return { default: Panel };
});

const Assessments = lazy(async () => {
  const [{ AssessmentsPanel }, { LadderWay }] = await Promise.all([
    import('../assessments/index.js'),
    import('./ladder-way.js'),
  ]);
  const Panel: RecordPanel = ({ page }) => (
    <>
      <LadderWay page={page} />
      <AssessmentsPanel personId={page.person.id} />
    </>
  );
  return { default: Panel };
});
const Preflight = lazy(async () => {
  const { PreflightPanel } = await import('../preflight/index.js');
  const Panel: RecordPanel = ({ page }) => <PreflightPanel personId={page.person.id} />;
  return { default: Panel };
});

/** Below what a practice shows of its own: the evidence that carries its step. */
export const StepEntries = lazy(async () => ({ default: (await import('./step-entries.js')).StepEntries }));

const Coverage = lazy(async () => ({ default: (await import('./coverage-list.js')).CoverageList }));

/** By kind of record, as the framework names them. A kind that has no entry has no screen yet. */
const panels: Readonly<Record<string, RecordPanel | undefined>> = {
  goal: Goals,
  feedback: Feedback,
  kpi: Kpis,
  opportunity: Opportunities,
  validation_request: Validations,
  observation: Observations,
  key_player: KeyPlayers,
  encounter: Upwards,
  plan: Plan,
  check_in: CheckIns,
  focus_session: Focus,
  help_request: Help,
  alignment_check: Alignment,
  visibility_event: Visibility,
  window: Timing,
  intent: IntentRecord,
  evidence: Coverage,
  self_assessment: Assessments,
  preflight: Preflight,
};

/** Of these kinds, in their order. Encounters are within those they were with, where these are shown. */
export const panelsOf = (kinds: readonly string[]): RecordPanel[] =>
  kinds.flatMap((kind) => (kind === 'encounter' && kinds.includes('key_player') ? [] : (panels[kind] ?? [])));
