import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Mode } from '../state/address/address';
import { outcomeOf } from '../state/selectors/run';
import { StepInAddress, useMode } from '../ui/shared/address';
import { ModeLinks } from '../ui/header/ModeLinks';
import { Tools, type ThemeChoice } from '../ui/header/Tools';
import { Verdict } from '../ui/header/Verdict';
import { InputsPanel } from '../ui/inputs/InputsPanel';
import { AppFrame, type AppFrameProps } from '../ui/kit/AppFrame';
import { BrandMark } from '../ui/kit/icons';
import { useKeptFocus } from '../ui/kit/keptFocus';
import { LookProvider } from '../ui/shared/look';
import { PointedProvider } from '../ui/shared/pointed';
import { Stage } from '../ui/stage/Stage';
import { AboveInputs } from '../ui/walk/AboveInputs';
import { AboveStage } from '../ui/walk/AboveStage';
import { StepsPanel } from '../ui/steps/StepsPanel';
import { UiProvider, useCountersign, useUi, type UiContext } from '../ui/shared/store';
import type { Loaded } from '../ui/shared/loadable';
import type { DiagnoseMode, DriversMode, ListenMode, Modes } from '../ui/shared/modes';
import { NotLoaded } from '../ui/shared/NotLoaded';
import type { OpenedTrace } from '../ui/shared/opened';
import { TrailSlot } from '../ui/shared/TrailSlot';
import { useLoaded } from '../ui/shared/useLoaded';
import { usePrinting } from './usePrinting';

interface AppProps extends ThemeChoice {
  readonly modes: Modes;
}

/**
 * The whole page, in the mode that its address names. The frame stays as it is when the mode changes, and with it the
 * focus; what its columns hold, and whose log it is, changes.
 */
export function App({ modes, ...theme }: AppProps) {
  const mode = useMode();
  const ui = useUi();
  useKeptFocus();
  const running = useCountersign((state) => outcomeOf(state.log) === 'running');
  // What the page opens with comes first.
  useLoaded(ui.later, !running);
  // What a failure is answered with has to be there before the server that it comes from may be gone.
  const asked = useCountersign(
    ({ log, opening, inputs }) => inputs.target === 'cluster' || (outcomeOf(log) === 'running' && !opening),
  );
  useLoaded(ui.refusal, asked);
  const diagnosing = useLoaded(modes.diagnose, mode === 'diagnose');
  const listening = useLoaded(modes.listen, mode === 'listen');
  const drivers = useLoaded(modes.drivers, mode === 'drivers');
  const loaded = { diagnose: diagnosing, listen: listening, drivers };
  const ready = mode === 'handshake' || loaded[mode].phase === 'ready';
  const listen = mode === 'listen' && listening.phase === 'ready' ? listening.value : null;
  const diagnose = mode === 'diagnose' && diagnosing.phase === 'ready' ? diagnosing.value : null;
  const { trace } = useSyncExternalStore(ui.traces.subscribe, ui.traces.get, ui.traces.get);
  const opened = mode === 'handshake' ? trace : null;
  const columns = columnsOf(mode, opened, loaded);
  const shown = useMemo<UiContext>(() => {
    if (listen) return watching(ui, listen);
    if (diagnose) return diagnosed(ui, diagnose);
    return opened ? lookingAt(ui, opened) : ui;
  }, [ui, listen, diagnose, opened]);
  const { paper, print, prepare } = usePrinting(
    shown,
    columns.verdict,
    mode === 'handshake' || listen !== null,
  );
  return (
    <UiProvider value={shown}>
      <LookProvider>
        <PointedProvider>
          <AppFrame
            brand={
              <>
                <BrandMark />
                <h1>Countersign</h1>
              </>
            }
            nav={<ModeLinks current={mode} own={trace?.store ?? ui.store} />}
            tools={<Tools {...theme} shown={ready ? mode : null} onPrint={print} onNearPrint={prepare} />}
            {...columns}
            paper={paper}
            steps={
              <>
                {columns.steps}
                {mode === 'drivers' ? null : <TrailSlot />}
              </>
            }
          />
        </PointedProvider>
      </LookProvider>
    </UiProvider>
  );
}

/** What components reach while other people's drivers are listened to. */
function watching(ui: UiContext, { store, leads }: ListenMode): UiContext {
  return { ...ui, store: store.view, signer: 'driver', leads, actions: null, listen: store };
}

/** What components reach while evidence is looked at that somebody brought. */
function diagnosed(ui: UiContext, { store, leads }: DiagnoseMode): UiContext {
  return { ...ui, store: store.view, signer: 'driver', leads, actions: null, listen: null };
}

/** What components reach while a trace from a file is looked at. */
function lookingAt(ui: UiContext, { store, signer, leads, file }: OpenedTrace): UiContext {
  return { ...ui, store, signer, leads, file, actions: null };
}

type Columns = Pick<AppFrameProps, 'verdict' | 'inputs' | 'steps' | 'stage' | 'layout'>;

function inputsOf(panel: ReactNode): ReactNode {
  return (
    <>
      <StepInAddress mode="handshake" />
      <AboveInputs />
      {panel}
    </>
  );
}

function underGuide(stage: ReactNode): ReactNode {
  return (
    <>
      <AboveStage />
      {stage}
    </>
  );
}

const handshakeColumns: Columns = {
  verdict: <Verdict />,
  inputs: inputsOf(<InputsPanel />),
  steps: <StepsPanel />,
  stage: underGuide(<Stage />),
};

interface LoadedModes {
  readonly diagnose: Loaded<DiagnoseMode>;
  readonly listen: Loaded<ListenMode>;
  readonly drivers: Loaded<DriversMode>;
}

function columnsOf(
  mode: Mode,
  opened: OpenedTrace | null,
  { diagnose, listen, drivers }: LoadedModes,
): Columns {
  switch (mode) {
    case 'handshake':
      return opened ? { ...handshakeColumns, inputs: inputsOf(opened.panel) } : handshakeColumns;
    case 'diagnose':
      return loadedColumns(diagnose, ({ verdict, inputs, steps, stage }) => ({
        verdict,
        inputs,
        steps,
        stage: underGuide(stage),
        layout: 'list',
      }));
    case 'listen':
      return loadedColumns(listen, ({ inputs, stage }) => ({
        verdict: <Verdict />,
        inputs,
        steps: <StepsPanel />,
        stage: underGuide(stage),
        layout: 'list',
      }));
    case 'drivers':
      return loadedColumns(drivers, (columns) => ({ verdict: null, ...columns }));
  }
}

function loadedColumns<T>(loaded: Loaded<T>, columns: (value: T) => Columns): Columns {
  switch (loaded.phase) {
    case 'loading':
      return { verdict: null, inputs: <p role="status">Loading.</p>, steps: null, stage: null };
    case 'failed':
      return { verdict: null, inputs: <NotLoaded />, steps: null, stage: null };
    case 'ready':
      return columns(loaded.value);
  }
}
