import type { Redaction } from '../../../core/trace/format';
import type { UiContext } from './store';

/** Hands the log that is looked at to the person as a file; what was masked in its own file stays so. */
export async function downloadLog(
  { store, clock, download, file }: Pick<UiContext, 'store' | 'clock' | 'download' | 'file'>,
  redaction: Redaction = file?.redaction ?? 'secrets',
): Promise<void> {
  const { log } = store.getState();
  const { fixed } = log[0]?.type === 'started' ? log[0] : {};
  const now = fixed?.clock?.kind === 'frozen' ? fixed.clock.at : clock.now();
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '');
  const secrets = store.secrets();
  const { exportTrace } = await import('../../../core/trace/exportTrace');
  download(`countersign-trace-${stamp}Z.json`, exportTrace(log, secrets, now, redaction));
}
