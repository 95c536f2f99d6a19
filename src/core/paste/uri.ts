import { Fault, faultOf, orNull } from '../fault/fault';
import { parseConnectionString, stripCredentials, type Stripped } from '../connectionString/connectionString';
import { isNamed, lastOption, sessionTokenProperty, type ConnectionString } from '../connectionString/shape';
import { targetOptionsOf } from '../connectionString/targetOptions';
import type { CredentialSet, Span } from '../credentials/pasted';
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

/** The words of a fault, as sentences. */
export function sentencesOf({ message, facts }: Fault): string {
  return facts.advice === undefined ? `${message}.` : `${message}. ${facts.advice}.`;
}

function inWholeText<T>(place: Place, read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const { offset = 0, ...facts } = thrown.facts;
    throw new Fault(thrown.code, thrown.message, { ...facts, offset: place(offset) });
  }
}

function takeSet(set: CredentialSet, place: Place, draft: SetDraft, findings: Findings): void {
  const { accessKeyId, secretAccessKey, sessionToken } = set;
  if (accessKeyId) findings.hold(draft, 'accessKeyId', 'The user name', accessKeyId, place);
  if (secretAccessKey) findings.hold(draft, 'secretAccessKey', 'The password', secretAccessKey, place);
  if (sessionToken) findings.hold(draft, 'sessionToken', sessionTokenProperty, sessionToken, place);
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
      option ?? 'An option',
      'It is set again further on; the last one counts.',
    );
  }
  for (const { span, what, why } of unsent) findings.ignore(place(span.start), place(span.end), what, why);
  const taken = [set?.accessKeyId, set?.secretAccessKey, set?.sessionToken].map((value) => value?.span.start);
  for (const { start, end } of removed) {
    if (taken.some((at) => at !== undefined && at >= start && at < end + 1)) continue;
    findings.ignore(
      place(start),
      place(end),
      'A secret among the options',
      'It was taken out of the target. The session token goes by AWS_SESSION_TOKEN, once.',
    );
  }
}

/** Options under which MONGODB-AWS cannot be spoken, or the target not be reached. */
function reportUnfit(cs: ConnectionString, length: number, place: Place, findings: Findings): void {
  const report = ({ start, end }: Pick<Span, 'start' | 'end'>, what: string, why: string): void =>
    findings.ignore(place(start), place(end), what, why);
  const mechanism = lastOption(cs, 'authMechanism');
  if (mechanism && !isNamed(`${mechanism.value}`, 'MONGODB-AWS')) {
    report(mechanism.span, 'authMechanism', 'Another mechanism is named; this is MONGODB-AWS.');
  }
  const source = lastOption(cs, 'authSource');
  if (source && source.value !== '' && source.value !== '$external') {
    report(source.span, 'authSource', 'MONGODB-AWS has no source but $external.');
  }
  for (const { option, span, why } of orNull(() => targetOptionsOf(cs))?.disregarded ?? []) {
    report(span, option, why);
  }
  const unfit = faultOf(() => void targetOptionsOf(cs));
  if (!unfit) return;
  const start = unfit.facts.offset ?? 0;
  const option = cs.options.find(({ span }) => start >= span.start && start <= span.end);
  report(option?.span ?? { start, end: length }, 'An option', sentencesOf(unfit));
}
