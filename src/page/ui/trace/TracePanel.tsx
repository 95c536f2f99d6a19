import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { formatUtcAndLocal } from '../kit/time';
import type { TraceFileFacts } from '../shared/opened';
import { downloadLog } from '../shared/downloadLog';
import { useUi } from '../shared/store';

/** In place of the inputs while a trace is open: which file it is, and the way back. */
export function TracePanel({
  file: { name, version, exportedAt, redaction, masked },
}: {
  readonly file: TraceFileFacts;
}) {
  const ui = useUi();
  const { traces } = ui;
  return (
    <section className="k-stack" data-gap="12" aria-label="Opened trace">
      <h2>Opened trace</h2>
      <p role="status">
        Trace from a file: {name ?? 'pasted text'}, exported {formatUtcAndLocal(exportedAt).text}, version{' '}
        {version}. What is masked: {masked.length === 0 ? 'nothing' : masked.join(', ')}.
      </p>
      <Notice tone="info" title="A trace cannot be run">
        It shows what happened when it was made. Your own inputs and run are kept: they come back when you
        close it.
      </Notice>
      <Button
        kind="primary"
        wide
        onClick={() => {
          traces.close();
          // What had the focus is gone: back to where a trace is opened.
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('button[aria-label="Open trace"]')?.focus(),
          );
        }}
      >
        Close trace
      </Button>
      {redaction === 'identities' ? null : (
        <>
          <Button wide onClick={() => void downloadLog(ui, 'identities')}>
            Download for sharing
          </Button>
          <p className="k-note">
            Masks the access key ID, account numbers, names in ARNs and host names too. Every step stays.
          </p>
        </>
      )}
    </section>
  );
}
