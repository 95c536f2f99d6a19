import { DownloadIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { showsLog, type ShownMode } from '../shared/modes';
import { useCountersign, useUi } from '../shared/store';

/** The log that is looked at as a file, without what is secret. */
export function DownloadTrace({ shown }: { readonly shown: ShownMode }) {
  const { store, clock, download } = useUi();
  const empty = useCountersign((state) => state.log.length === 0);
  return (
    <IconButton
      label="Download trace"
      disabled={empty || !showsLog(shown)}
      onClick={() => {
        const { log } = store.getState();
        const now = clock.now();
        const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '');
        const secrets = store.secrets();
        void import('../../../core/trace/exportTrace').then(({ exportTrace }) =>
          download(`countersign-trace-${stamp}Z.json`, exportTrace(log, secrets, now)),
        );
      }}
    >
      <DownloadIcon />
    </IconButton>
  );
}
