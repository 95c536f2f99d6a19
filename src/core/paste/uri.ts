import { faultAt, faultData, faultOf, orNull } from '../fault/fault';
import { parseConnectionString, stripCredentials, type Stripped } from '../connectionString/connectionString';
import { isNamed, lastOption, sessionTokenProperty, type ConnectionString } from '../connectionString/shape';
import { targetOptionsOf } from '../connectionString/targetOptions';
import type { What, Why } from './ignored';
import { Secret } from '../credentials/secret';
import type { CredentialSet } from '../credentials/credentialSet';
import type { Span } from '../bytes/span';
import { SetDraft, type Findings } from './reading';

export const uriScheme = /mongodb(?:\+srv)?:\/\//;

/** The offset in the whole text of an offset in the connection string. */
export type Place = (offset: number) => number;

/**
 * Reads a connection string that was found in a text: its credentials go to the draft, and what of it does not fit to
 * the findings. Hosts that are none cost the target alone, where there are credentials.
 * @returns the target: the string without its credentials
 * @throws Fault `connection-string-invalid`, its offset in the whole text
 */
export function readUri(
  source: string,
  place: Place,
  draft: SetDraft,
  findings: Findings,
): string | undefined {
  const thrown = faultOf(() => void parseConnectionString(source));
  const fault = thrown && faultAt(thrown, { offset: place(thrown.facts.offset ?? 0) });
  const readable = fault ? withPlainHost(source) : source;
  const cs = orNull(() => parseConnectionString(readable));
  const stripped = cs && stripCredentials(readable, cs);
  if (fault && !stripped?.set) throw fault;
  if (!cs || !stripped) return undefined;
  if (stripped.set) {
    takeSet(stripped.set, place, draft, findings);
    findings.note({ code: 'credentials-inside' });
    findings.whole = new Secret(source);
  }
  reportUnused(cs, stripped, place, findings);
  reportUnfit(cs, source.length, place, findings);
  if (!fault) return stripped.target;
  const { start, end } = hostsOf(source);
  findings.miss(place(start), place(end), { thing: 'host' }, { reason: 'fault', fault: faultData(fault) });
  return undefined;
}

/** What a program or a shell would fill in: `${host}`, `$host`, `%s`, `{}`. */
const filled = /\$\{[^}]*\}?|\$[A-Za-z_(]\w*|%s|\{\w*\}/g;

/**
 * Reads a value that is a connection string, beside whatever else the text holds.
 * @param filledBy why what is to be filled in is not in the text; absent where nothing fills the value
 * @returns whether it is one
 */
export function takeUri(text: string, place: Place, findings: Findings, filledBy?: Why): boolean {
  if (text.search(uriScheme) !== 0) return false;
  const what: What = { thing: 'connection-string' };
  const [start, end] = [place(0), place(text.length)];
  const hosts = hostsOf(text);
  const fillings = filledBy ? [...text.matchAll(filled)] : [];
  if (findings.target !== undefined)
    findings.ignore(start, end, what, { reason: 'another-connection-string' });
  else if (
    filledBy &&
    fillings.some((found) => !isExternal(found) && (found.index < hosts.start || found.index >= hosts.end))
  ) {
    findings.ignore(start, end, what, filledBy);
  } else {
    if (filledBy?.reason === 'shell-into-string' && fillings.some(isExternal))
      findings.note({ code: 'external-vanishes' });
    const draft = new SetDraft();
    const fault = faultOf(() => {
      findings.target = readUri(text, place, draft, findings);
    });
    if (fault) {
      const at = Math.min(fault.facts.offset ?? start, end);
      findings.miss(at, end, what, { reason: 'fault', fault: faultData(fault) });
    }
    findings.takeSetOfUri(draft);
  }
  return true;
}

/** What a shell takes for a variable, and MongoDB for a database. */
function isExternal([name]: RegExpExecArray): boolean {
  return name === '$external';
}

/** Between the user information and what follows the hosts. */
function hostsOf(source: string): { readonly start: number; readonly end: number } {
  const authority = source.indexOf('://') + 3;
  const length = source.slice(authority).search(/[/?#]/);
  const end = length < 0 ? source.length : authority + length;
  return { start: Math.max(authority, source.lastIndexOf('@', end) + 1), end };
}

/** As long as the string, and the same but for its hosts. */
function withPlainHost(source: string): string {
  const { start, end } = hostsOf(source);
  const host = 'h'.repeat(Math.max(0, end - start));
  const closed = source.charAt(end) === '?' && host.length > 1 ? `${host.slice(1)}/` : host;
  return source.slice(0, start) + closed + source.slice(end);
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
