import { secretAccessKeyLength } from '../credentials/looks';

/** Whether a run of base64 is as long as a secret access key and mixed as one is, which no hash in hex and few paths are. */
export function hasSecretShape(run: string): boolean {
  return (
    run.length === secretAccessKeyLength && /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9+/]/.test(run)
  );
}
