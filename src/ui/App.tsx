import { lazy, Suspense, useEffect, useState } from 'react';
import { isStepId } from '../core/trace/steps';
import { exportTrace } from '../core/handshake/exportTrace';
import { BrandMark, DownloadIcon, HelpIcon } from './kit/icons';
import { AppFrame } from './kit/AppFrame';
import { IconButton } from './kit/IconButton';
import { ThemeMenu, type Theme } from './kit/ThemeMenu';
import { Verdict } from './header/Verdict';
import { InputsPanel } from './inputs/InputsPanel';
import { useShortcuts } from './keyboard';
import { PointedProvider } from './pointed';
import { Stage } from './stage/Stage';
import { StepsPanel } from './steps/StepsPanel';
import { useCountersign, useUi } from './store';

const HelpDialog = lazy(() =>
  import('./header/HelpDialog').then(({ HelpDialog: Help }) => ({ default: Help })),
);

interface AppProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

/** The whole page: inputs, steps, stage, and the verdict pinned above them. */
export function App({ theme, onTheme }: AppProps) {
  const [shownTheme, setShownTheme] = useState(theme);
  const [help, setHelp] = useState<'never opened' | 'open' | 'closed'>('never opened');
  useShortcuts(() => setHelp('open'));
  useStepInAddress();
  return (
    <PointedProvider>
      <AppFrame
        brand={
          <>
            <BrandMark />
            <h1 className="brand">Countersign</h1>
          </>
        }
        verdict={<Verdict />}
        tools={
          <>
            <DownloadTrace />
            <ThemeMenu
              theme={shownTheme}
              onChange={(next) => {
                setShownTheme(next);
                onTheme(next);
              }}
            />
            <IconButton label="Help" keyHint="?" onClick={() => setHelp('open')}>
              <HelpIcon />
            </IconButton>
            {help === 'never opened' ? null : (
              <Suspense>
                <HelpDialog open={help === 'open'} onClose={() => setHelp('closed')} />
              </Suspense>
            )}
          </>
        }
        inputs={<InputsPanel />}
        steps={<StepsPanel />}
        stage={<Stage />}
      />
    </PointedProvider>
  );
}

function DownloadTrace() {
  const { store, clock, download } = useUi();
  const empty = useCountersign((state) => state.log.length === 0);
  return (
    <IconButton
      label="Download trace"
      disabled={empty}
      onClick={() => {
        const { log, ran, inputs } = store.getState();
        const secrets = [ran, inputs].flatMap((some) =>
          some ? [some.secretAccessKey, some.sessionToken] : [],
        );
        const now = clock.now();
        const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '');
        download(`countersign-trace-${stamp}Z.json`, exportTrace(log, secrets, now));
      }}
    >
      <DownloadIcon />
    </IconButton>
  );
}

/** The address carries the step, and nothing else. */
function useStepInAddress(): void {
  const { store } = useUi();
  const cursor = useCountersign((state) => state.cursor);
  useEffect(() => {
    const follow = (): void => {
      const id = location.hash.slice(1);
      if (isStepId(id)) store.actions.select(id);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [store]);
  useEffect(() => {
    if (location.hash.slice(1) !== cursor) history.replaceState(null, '', `#${cursor}`);
  }, [cursor]);
}
