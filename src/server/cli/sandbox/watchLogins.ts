import type { ConnectionRecord, ConnectionSummary } from '../../../core/capture/connection';
import { observe } from '../../../core/capture/observe';
import { shownKeyId } from '../../../core/credentials/shownKeyId';
import { Secret } from '../../../core/credentials/secret';
import { findingsOfLog } from '../../../core/findings/findingsOfLog';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { findingsInJson, type FindingsInJson } from '../findings/findingsInJson';

/** What `countersign sandbox --json` prints of a login that ended; described in docs/command-line.md. */
export interface LoginInJson extends Pick<FindingsInJson, 'findings'> {
  readonly event: 'login';
  readonly outcome: 'authenticated' | 'rejected' | 'broken';
  /** ISO 8601, UTC: when its connection was opened. */
  readonly at: string;
  readonly accessKeyId: string | null;
  readonly driver: { readonly name: string; readonly version: string } | null;
  /** What the driver was told, in a refusal. */
  readonly code: number | null;
  readonly message: string | null;
}

/** The part of the listener's registry that is looked at. */
export interface Watched {
  observe(observer: { changed(id: number): void; gone(id: number): void }): () => void;
  summary(id: number): ConnectionSummary | null;
  record(id: number): ConnectionRecord | null;
}

/**
 * Tells each login once, as soon as it is known how it went, with what the sandbox found and no real server tells.
 * @returns what ends it
 */
export function watchLogins(
  registry: Watched,
  Sha256: HashConstructor,
  tell: (login: LoginInJson) => void,
): () => void {
  const under = new Set<number>();
  const changed = (id: number): void => {
    const summary = registry.summary(id);
    if (!summary?.login) return;
    const { outcome } = summary;
    if (outcome === 'open' || outcome === 'quiet') {
      under.add(id);
      return;
    }
    if (!under.delete(id)) return;
    const record = registry.record(id);
    if (record) void inJson(record, outcome, Sha256).then(tell);
  };
  return registry.observe({ changed, gone: (id) => under.delete(id) });
}

async function inJson(
  record: ConnectionRecord,
  outcome: LoginInJson['outcome'],
  Sha256: HashConstructor,
): Promise<LoginInJson> {
  const { openedAt, accessKeyId = null, driver, code = null, message = null } = record.summary;
  const { judged } = findingsOfLog(await observe(record, Sha256));
  return {
    event: 'login',
    outcome,
    at: new Date(openedAt).toISOString(),
    // The secret is not known, so it is by its looks alone that one is known in the place of the ID.
    accessKeyId: accessKeyId && shownKeyId({ accessKeyId, secretAccessKey: new Secret('') }),
    driver: driver ? { name: driver.name, version: driver.version } : null,
    code,
    message,
    findings: outcome === 'authenticated' ? [] : findingsInJson(judged).findings,
  };
}
