import { DownloadIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { downloadLog } from '../shared/downloadLog';
import { showsLog, type ShownMode } from '../shared/modes';
import { useCountersign, useUi } from '../shared/store';

/** The log that is looked at as a file, without what is secret. */
export function DownloadTrace({ shown }: { readonly shown: ShownMode }) {
  const ui = useUi();
  const empty = useCountersign((state) => state.log.length === 0);
  return (
    <IconButton
      label="Download trace"
      disabled={empty || !showsLog(shown)}
      onClick={() => void downloadLog(ui)}
    >
      <DownloadIcon />
    </IconButton>
  );
}
