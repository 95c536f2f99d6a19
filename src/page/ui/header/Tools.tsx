import { useState } from 'react';
import { HelpIcon, PrintIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { ThemeMenu, type Theme } from '../kit/ThemeMenu';
import { useShortcuts } from './keyboard';
import type { ShownMode } from '../shared/modes';
import { NotLoaded } from '../shared/NotLoaded';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { DownloadTrace } from './DownloadTrace';
import { OpenTrace } from './OpenTrace';

export interface ThemeChoice {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

interface ToolsProps extends ThemeChoice {
  readonly shown: ShownMode;
  readonly onPrint: () => Promise<void>;
  /** Printing may be asked for soon. */
  readonly onNearPrint: () => void;
}

/** What the page offers in every mode: the log as a file, the theme, the help, and the keys. */
export function Tools({ shown, theme, onTheme, onPrint, onNearPrint }: ToolsProps) {
  const [shownTheme, setShownTheme] = useState(theme);
  const [help, setHelp] = useState<'never opened' | 'open' | 'closed'>('never opened');
  const parts = useLoaded(useUi().glossary, help === 'open');
  useShortcuts(shown, () => setHelp('open'));
  return (
    <>
      <DownloadTrace shown={shown} />
      <OpenTrace />
      <IconButton label="Print" keyHint="Ctrl P" onClick={() => void onPrint()} onNear={onNearPrint}>
        <PrintIcon />
      </IconButton>
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
      {help === 'open' && parts.phase === 'failed' ? <NotLoaded /> : null}
      {help === 'never opened' || parts.phase !== 'ready' ? null : (
        <parts.value.HelpDialog shown={shown} open={help === 'open'} onClose={() => setHelp('closed')} />
      )}
    </>
  );
}
