import { Fault, faultAt, faultData, faultOf, orNull } from '../fault/fault';
import { parseConnectionString, stripCredentials, type Stripped } from '../connectionString/connectionString';
import { isNamed, lastOption, sessionTokenProperty, type ConnectionString } from '../connectionString/shape';
import { targetOptionsOf } from '../connectionString/targetOptions';
import type { What, Why } from './ignored';
import type { CredentialSet } from '../credentials/credentialSet';
import type { Span } from '../bytes/span';
import type { Findings, SetDraft } from './reading';

export const uriScheme = /mongodb(?:\+srv)?:\/\//;

/** The offset in the whole text of an offset in the connection string. */
export type Place = (offset: number) => number;

/**
 * Reads a connection string that was found in a text: its credentials go to the draft, and what of it does not fit to
 * the findings.
 * @returns the target: the string without its credentials
 * @throws Fault `connection-string-invalid`, its offset in the whole text
 */
export function readUri(source: string, place: Place, draft: SetDraft, findings: Findings): string {
  const cs = inWholeText(place, () => parseConnectionString(source));
  const stripped = stripCredentials(source, cs);
  if (stripped.set) takeSet(stripped.set, place, draft, findings);
  reportUnused(cs, stripped, place, findings);
  reportUnfit(cs, source.length, place, findings);
  return stripped.target;
}

function inWholeText<T>(place: Place, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    throw faultAt(thrown, { offset: place(thrown.facts.offset ?? 0) });
  }
}

function takeSet(set: CredentialSet, place: Place, draft: SetDraft, findings: Findings): void {
  const { accessKeyId, secretAccessKey, sessionToken } = set;
  if (accessKeyId) findings.hold(draft, 'accessKeyId', { thing: 'user-name' }, accessKeyId, place);
  if (secretAccessKey) findings.hold(draft, 'secretAccessKey', { thing: 'password' }, secretAccessKey, place);
  if (sessionToken)
    findings.hold(draft, 'sessionToken', { named: sessionTokenProperty }, sessionToken, place);
}

/** What of the string itself has no part in the credentials, nor in the target as it will be read. */
function reportUnused(
  cs: ConnectionString,
  { set, removed, unsent }: Stripped,
  place: Place,
  findings: Findings,
): void {
  for (const { option, span } of cs.warnings) {
    findings.ignore(
      place(span.start),
      place(span.end),
      option === undefined ? { thing: 'option' } : { named: option },
      { reason: 'twice' },
    );
  }
  for (const { option, span } of unsent) {
    const what: What = option === undefined ? { thing: 'option-of-another-name' } : { named: option };
    findings.ignore(place(span.start), place(span.end), what, { reason: 'unsent' });
  }
  const taken = [set?.accessKeyId, set?.secretAccessKey, set?.sessionToken].map((value) => value?.span.start);
  for (const { start, end } of removed) {
    if (taken.some((at) => at !== undefined && at >= start && at < end + 1)) continue;
    findings.ignore(place(start), place(end), { thing: 'option-secret' }, { reason: 'taken-out' });
  }
}

/** Options under which MONGODB-AWS cannot be spoken, or the target not be reached. */
function reportUnfit(cs: ConnectionString, length: number, place: Place, findings: Findings): void {
  const report = ({ start, end }: Pick<Span, 'start' | 'end'>, what: What, why: Why): void =>
    findings.ignore(place(start), place(end), what, why);
  const mechanism = lastOption(cs, 'authMechanism');
  if (mechanism && !isNamed(`${mechanism.value}`, 'MONGODB-AWS')) {
    report(mechanism.span, { named: 'authMechanism' }, { reason: 'mechanism' });
  }
  const source = lastOption(cs, 'authSource');
  if (source && source.value !== '' && source.value !== '$external') {
    report(source.span, { named: 'authSource' }, { reason: 'source' });
  }
  for (const { span, ...disregarded } of orNull(() => targetOptionsOf(cs))?.disregarded ?? []) {
    report(span, { named: disregarded.option }, { reason: 'disregarded', ...disregarded });
  }
  const unfit = faultOf(() => void targetOptionsOf(cs));
  if (!unfit) return;
  const start = unfit.facts.offset ?? 0;
  const option = cs.options.find(({ span }) => start >= span.start && start <= span.end);
  report(
    option?.span ?? { start, end: length },
    { thing: 'option' },
    { reason: 'fault', fault: faultData(unfit) },
  );
}
