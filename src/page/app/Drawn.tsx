import { StrictMode } from 'react';
import { Guarded } from '../ui/kit/Guarded';
import { UiProvider } from '../ui/shared/store';
import type { Theme } from '../ui/kit/ThemeMenu';
import { App } from './App';
import type { Page } from './createPage';

interface DrawnProps {
  readonly page: Page;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

/** The page as it is drawn, in the browser and before. */
export function Drawn({ page: { context, modes }, theme, onTheme }: DrawnProps) {
  return (
    <StrictMode>
      <UiProvider value={context}>
        <Guarded what="The page" advice="Reload it; they have to be entered again." retryOn={[]}>
          <App theme={theme} onTheme={onTheme} modes={modes} />
        </Guarded>
      </UiProvider>
    </StrictMode>
  );
}
