import { Notice } from '../kit/Notice';

/** In place of a part of the page that could not be fetched. */
export function NotLoaded() {
  return (
    <Notice tone="warn" title="This part of the page could not be loaded" live>
      Reload the page. If it was served by <code>npm start</code>, look whether that still runs.
    </Notice>
  );
}
