import type { HashConstructor } from '../../sigv4/hash';
import { judgeStsRequest } from '../judge';
import { stsRequestId } from '../requestId';
import type { SandboxUser } from '../users';
import { errorXml, identityOf, identityXml } from '../xml';
import { decodeForm, isStsAction, stsVersion } from '../actions/form';
import { issuedXml, issueSession } from './issue';
import { roleWords } from './issuerWords';
import type { SandboxRole } from './roles';
import { judgeToken } from './webIdentityToken';

/** What the sandbox's STS needs of whoever runs it. */
export interface SandboxStsPorts {
  /** Everybody it knows now, sessions that it issued among them. */
  readonly users: () => readonly SandboxUser[];
  readonly roles: readonly SandboxRole[];
  /** Told of a new session, which is known from then on. */
  readonly issue: (session: SandboxUser) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (length: number) => Uint8Array;
  readonly Sha256: HashConstructor;
  /** The region that this endpoint belongs to. */
  readonly region: string;
}

export interface SandboxStsRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SandboxStsAnswer {
  readonly status: number;
  readonly xml: string;
  readonly requestId: string;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What STS answers to AssumeRole, AssumeRoleWithWebIdentity and GetCallerIdentity, with its own codes and words. */
export async function answerSts(
  request: SandboxStsRequest,
  ports: SandboxStsPorts,
): Promise<SandboxStsAnswer> {
  const requestId = stsRequestId(ports.random);
  const form = decodeForm(request.body === '' ? request.query : request.body);
  const answered = await perform(request, form, ports, requestId);
  return 'code' in answered
    ? { status: answered.status, xml: errorXml(answered, requestId), requestId }
    : { status: 200, xml: answered.xml, requestId };
}

type Form = ReadonlyMap<string, string>;
type Answered = Refusal | { readonly xml: string };

async function perform(
  request: SandboxStsRequest,
  form: Form,
  ports: SandboxStsPorts,
  requestId: string,
): Promise<Answered> {
  const action = form.get('Action');
  if (!isStsAction(action) || form.get('Version') !== stsVersion) {
    const message = roleWords.noOperation(action ?? '', form.get('Version') ?? 'NO_VERSION_SPECIFIED');
    return { status: 400, code: 'InvalidAction', message };
  }
  if (action === 'AssumeRoleWithWebIdentity') return assumeWithToken(form, ports, requestId);
  const { region, users, now, Sha256 } = ports;
  const { outcome } = await judgeStsRequest({ ...request, region }, users(), now(), requestId, Sha256);
  if (!outcome.accepted) return outcome.error;
  const caller = users().find(({ arn }) => arn === outcome.identity.arn);
  if (action === 'GetCallerIdentity' || !caller) return { xml: identityXml(outcome.identity, requestId) };
  return assume(form, caller, ports, requestId);
}

function assume(form: Form, caller: SandboxUser, ports: SandboxStsPorts, requestId: string): Answered {
  const asked = readAsked(form);
  if ('code' in asked) return asked;
  const { roleArn, sessionName, duration } = asked;
  const role = ports.roles.find(({ arn }) => arn === roleArn);
  const permitted =
    role?.trusts.includes(iamArnOf(caller.arn)) === true &&
    (role.externalId === undefined || role.externalId === form.get('ExternalId')) &&
    (role.mfa === undefined || form.has('SerialNumber'));
  if (!role || !permitted) {
    const message = roleWords.notAuthorized(caller.arn, roleArn);
    return { status: 403, code: 'AccessDenied', message };
  }
  if (role.mfa && (role.mfa.serial !== form.get('SerialNumber') || role.mfa.code !== form.get('TokenCode'))) {
    return { status: 403, code: 'AccessDenied', message: roleWords.wrongCode };
  }
  const chained = identityOf(caller).arn.includes(':assumed-role/');
  if (chained && duration > 3_600) {
    return { status: 400, code: 'ValidationError', message: roleWords.chained };
  }
  return give(role, sessionName, duration, ports, requestId);
}

async function assumeWithToken(form: Form, ports: SandboxStsPorts, requestId: string): Promise<Answered> {
  const asked = readAsked(form);
  if ('code' in asked) return asked;
  const token = form.get('WebIdentityToken') ?? '';
  if (token === '') return missing('webIdentityToken');
  const claims = await judgeToken(token, ports.now(), ports.Sha256);
  if ('code' in claims) return claims;
  const role = ports.roles.find(({ arn }) => arn === asked.roleArn);
  if (role?.webIdentitySubject !== claims.sub) {
    return { status: 403, code: 'AccessDenied', message: roleWords.tokenNotAuthorized };
  }
  return give(role, asked.sessionName, asked.duration, ports, requestId, claims.sub);
}

function give(
  role: SandboxRole,
  sessionName: string,
  duration: number,
  ports: SandboxStsPorts,
  requestId: string,
  subject?: string,
): Answered {
  if (duration > role.maxSessionDuration) {
    return { status: 400, code: 'ValidationError', message: roleWords.tooLong };
  }
  const expiration = Math.floor(ports.now() / 1000) * 1000 + duration * 1000;
  const session = issueSession(role, sessionName, expiration, ports.random);
  ports.issue(session);
  return { xml: issuedXml(session, requestId, subject) };
}

/** A trust policy names the role behind a session. */
function iamArnOf(arn: string): string {
  return arn.replace(/^arn:aws:sts::(\d+):assumed-role\/([^/]+)\/.*$/, 'arn:aws:iam::$1:role/$2');
}

function readAsked(
  form: Form,
): { readonly roleArn: string; readonly sessionName: string; readonly duration: number } | Refusal {
  const [roleArn, sessionName] = [form.get('RoleArn') ?? '', form.get('RoleSessionName') ?? ''];
  if (roleArn === '') return missing('roleArn');
  if (sessionName === '') return missing('roleSessionName');
  if (!/^arn:aws:iam::\d{12}:role\/.+$/.test(roleArn)) {
    return { status: 400, code: 'ValidationError', message: roleWords.invalid(roleArn) };
  }
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
    return constraint(sessionName, 'roleSessionName', roleWords.pattern);
  }
  const text = form.get('DurationSeconds') ?? '3600';
  const duration = Number(text);
  if (!/^\d+$/.test(text) || duration < 900)
    return constraint(text, 'durationSeconds', roleWords.atLeast(900));
  if (duration > 43_200) return constraint(text, 'durationSeconds', roleWords.atMost(43_200));
  return { roleArn, sessionName, duration };
}

function missing(name: string): Refusal {
  return constraint(null, name, roleWords.notNull);
}

function constraint(value: string | null, name: string, rule: string): Refusal {
  const found = value === null ? 'null' : `'${value}'`;
  return { status: 400, code: 'ValidationError', message: roleWords.constraint(found, name, rule) };
}
