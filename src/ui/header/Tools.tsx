import { lazy, Suspense, useState } from 'react';
import { HelpIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { ThemeMenu, type Theme } from '../kit/ThemeMenu';
import { useShortcuts } from '../keyboard';
import { DownloadTrace } from './DownloadTrace';

const HelpDialog = lazy(() => import('./HelpDialog').then(({ HelpDialog: Help }) => ({ default: Help })));

export interface ToolsProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

/** What the page offers in every mode: the log as a file, the theme, the help, and the keys. */
export function Tools({ theme, onTheme }: ToolsProps) {
  const [shownTheme, setShownTheme] = useState(theme);
  const [help, setHelp] = useState<'never opened' | 'open' | 'closed'>('never opened');
  useShortcuts(() => setHelp('open'));
  return (
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
  );
}
