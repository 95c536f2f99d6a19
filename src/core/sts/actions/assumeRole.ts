import { Fault } from '../../fault/fault';
import type { Secret } from '../../credentials/secret';
import type { RequestToSign } from '../../sigv4/request';
import type { StsEndpoint } from './endpoint';
import { encodeForm, formRequest, stsVersion } from './form';

/** What AssumeRole is asked for, as typed; an empty text is left out. */
export interface AssumeRoleInput {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly externalId: string;
  /** Seconds, 900 to 43,200; empty means STS's default, 3,600. */
  readonly duration: string;
  readonly mfaSerial: string;
  readonly mfaCode: string;
}

/** What AssumeRoleWithWebIdentity is asked for. */
export interface WebIdentityInput {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly duration: string;
  /** A JSON Web Token: whoever has it can assume the role until it ends. */
  readonly token: Secret;
}

export type AssumeRoleField = keyof AssumeRoleInput | 'token';

/** Something that STS is sure to refuse: each code is one rule of the STS API Reference. */
export interface InputComplaint {
  readonly field: AssumeRoleField;
  readonly code: ComplaintCode;
}

export type ComplaintCode =
  | 'role-arn'
  | 'session-name'
  | 'duration'
  | 'external-id'
  | 'mfa-serial'
  | 'mfa-code'
  | 'mfa-pair'
  | 'token-missing'
  | 'token-too-long';

/** Checks what the STS API Reference says of each parameter, so that a slip is told before anything is sent. */
export function complaintsOfRole(input: AssumeRoleInput): readonly InputComplaint[] {
  const { externalId, mfaSerial, mfaCode } = input;
  return [
    ...sharedComplaints(input),
    ...complain('externalId', 'external-id', externalId === '' || /^[\w+=,.@:/-]{2,1224}$/.test(externalId)),
    ...complain('mfaSerial', 'mfa-serial', mfaSerial === '' || /^[\w+=/:,.@-]{9,256}$/.test(mfaSerial)),
    ...complain('mfaCode', 'mfa-code', mfaCode === '' || /^\d{6}$/.test(mfaCode)),
    ...complain('mfaCode', 'mfa-pair', (mfaSerial === '') === (mfaCode === '')),
  ];
}

export function complaintsOfWebIdentity(input: WebIdentityInput): readonly InputComplaint[] {
  return [
    ...sharedComplaints(input),
    ...complain('token', 'token-missing', input.token.length >= 4),
    ...complain('token', 'token-too-long', input.token.length <= 20_000),
  ];
}

function sharedComplaints(input: {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly duration: string;
}): readonly InputComplaint[] {
  const { roleArn, sessionName, duration } = input;
  const seconds = Number(duration);
  return [
    ...complain('roleArn', 'role-arn', /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/.test(roleArn)),
    ...complain('sessionName', 'session-name', /^[\w+=,.@-]{2,64}$/.test(sessionName)),
    ...complain(
      'duration',
      'duration',
      duration === '' || (/^\d{1,5}$/.test(duration) && seconds >= 900 && seconds <= 43_200),
    ),
  ];
}

function complain(field: AssumeRoleField, code: ComplaintCode, fits: boolean): readonly InputComplaint[] {
  return fits ? [] : [{ field, code }];
}

/** @throws Fault `sts-input-invalid` with the first complaint */
export function assumeRoleRequest(input: AssumeRoleInput, endpoint: StsEndpoint): RequestToSign {
  refuse(complaintsOfRole(input));
  const { roleArn, sessionName, externalId, duration, mfaSerial, mfaCode } = input;
  return formRequest(
    encodeForm({
      Action: 'AssumeRole',
      Version: stsVersion,
      RoleArn: roleArn,
      RoleSessionName: sessionName,
      ExternalId: externalId || undefined,
      DurationSeconds: duration || undefined,
      SerialNumber: mfaSerial || undefined,
      TokenCode: mfaCode || undefined,
    }),
    endpoint,
  );
}

/** It is sent as it is: the token takes the place of a signature. @throws as `assumeRoleRequest` */
export function webIdentityRequest(input: WebIdentityInput, endpoint: StsEndpoint): RequestToSign {
  refuse(complaintsOfWebIdentity(input));
  const { roleArn, sessionName, duration, token } = input;
  return formRequest(
    encodeForm({
      Action: 'AssumeRoleWithWebIdentity',
      Version: stsVersion,
      RoleArn: roleArn,
      RoleSessionName: sessionName,
      DurationSeconds: duration || undefined,
      WebIdentityToken: token.reveal(),
    }),
    endpoint,
  );
}

function refuse([first]: readonly InputComplaint[]): void {
  if (first) throw new Fault('sts-input-invalid', { field: first.field });
}
