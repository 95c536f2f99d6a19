import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from '../kit/Button';
import { IconButton } from '../kit/IconButton';
import { unmanaged } from '../kit/unmanaged';
import { OpenIcon } from '../kit/icons';
import { Notice } from '../kit/Notice';
import { useUi } from '../shared/store';
import './OpenTrace.css';

/** Opens a trace: by the browser's file chooser, or dropped anywhere on the page. Says what is wrong with one. */
export function OpenTrace() {
  const { traces } = useUi();
  const chooser = useRef<HTMLInputElement>(null);
  const { problem } = useSyncExternalStore(traces.subscribe, traces.get, traces.get);
  useEffect(() => followDrops((file) => void traces.open(file)), [traces]);
  return (
    <>
      <IconButton label="Open trace" onClick={() => chooser.current?.click()}>
        <OpenIcon />
      </IconButton>
      <input
        ref={chooser}
        type="file"
        {...unmanaged}
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void traces.open(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      {problem ? (
        <div role="alert" className="open-trace-problem">
          <Notice
            tone="bad"
            title={`Not opened: ${problem.name ?? 'the pasted trace'}`}
            action={
              <Button kind="quiet" onClick={traces.dismiss}>
                Dismiss
              </Button>
            }
          >
            {problem.says}.{problem.next === undefined ? '' : ` ${problem.next}.`} Nothing else has changed.
          </Notice>
        </div>
      ) : null}
    </>
  );
}

/** A file that is dropped anywhere; texts are for the field on which they are dropped. @returns what ends it */
function followDrops(take: (file: File) => void): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    },
    { signal },
  );
  addEventListener(
    'drop',
    (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || event.defaultPrevented) return;
      event.preventDefault();
      take(file);
    },
    { signal },
  );
  return () => ends.abort();
}
