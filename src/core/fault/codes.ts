import type { FaultCode, FaultData } from './facts';

/** Every code once, for what comes from elsewhere as text. */
const codes = {
  'base64-invalid': true,
  'hex-invalid': true,
  'utf8-invalid': true,
  'bson-invalid': true,
  'frame-length-invalid': true,
  'frame-too-large': true,
  'frame-truncated': true,
  'opcode-unexpected': true,
  'flags-unsupported': true,
  'section-unsupported': true,
  'checksum-unsupported': true,
  'response-unmatched': true,
  'command-invalid': true,
  'wire-version-too-old': true,
  'wire-version-too-new': true,
  'hello-invalid': true,
  'conversation-invalid': true,
  'field-missing': true,
  'field-type': true,
  'nonce-length': true,
  'nonce-prefix': true,
  'host-empty': true,
  'host-too-long': true,
  'host-empty-label': true,
  'signing-failed': true,
  'server-refused': true,
  'credentials-incomplete': true,
  'credentials-missing': true,
  'credentials-gone': true,
  'credentials-swapped': true,
  'paste-unrecognised': true,
  'connection-string-invalid': true,
  'challenge-invalid': true,
  'sts-endpoint-refused': true,
  'sts-input-invalid': true,
  'sts-reply-invalid': true,
  'sts-unreachable': true,
  'control-frame-invalid': true,
  'proxy-missing': true,
  'link-refused': true,
  'link-broken': true,
  'link-busy': true,
  'limit-reached': true,
  'link-idle': true,
  'target-invalid': true,
  'target-refused': true,
  'credentials-in-target': true,
  'command-refused': true,
  'message-too-large': true,
  'driver-closed': true,
  'dns-failed': true,
  'dns-timeout': true,
  'srv-invalid': true,
  'txt-invalid': true,
  'tcp-failed': true,
  'tcp-timeout': true,
  'tls-failed': true,
  'tls-timeout': true,
  'tls-certificate': true,
  'tls-alert-80': true,
  'via-silent': true,
  'via-credentials': true,
  'via-refused': true,
  'via-invalid': true,
  'reply-timeout': true,
  'server-closed': true,
  'no-host-left': true,
  'page-incomplete': true,
  'option-invalid': true,
  'trace-invalid': true,
  quoted: true,
  stopped: true,
  unexpected: true,
} as const satisfies Record<FaultCode, true>;

export const faultCodes = Object.keys(codes) as readonly FaultCode[];

export function isFaultCode(text: unknown): text is FaultCode {
  return typeof text === 'string' && Object.hasOwn(codes, text);
}

/** Whether it is a fault as data, by its code; the facts come from a server of ours and are taken at their word. */
export function isFaultData(value: unknown): value is FaultData {
  return typeof value === 'object' && value !== null && 'code' in value && isFaultCode(value.code);
}

/** What a fault is about, also where a file tells of it in words alone. */
export function codeOf(fault: FaultData): FaultCode {
  return fault.code === 'quoted' ? fault.was : fault.code;
}
