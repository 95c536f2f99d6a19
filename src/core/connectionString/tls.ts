import { invalid } from './invalid';
import { readBoolean } from './booleans';
import { isNamed, type ConnectionString } from './shape';

/** Pairs of which one only may be there: URI options specification, "Conflicting TLS options", 1 to 7. */
const exclusive: readonly (readonly [string, string])[] = [
  ['tlsInsecure', 'tlsAllowInvalidCertificates'],
  ['tlsInsecure', 'tlsAllowInvalidHostnames'],
  ['tlsInsecure', 'tlsDisableOCSPEndpointCheck'],
  ['tlsInsecure', 'tlsDisableCertificateRevocationCheck'],
  ['tlsAllowInvalidCertificates', 'tlsDisableOCSPEndpointCheck'],
  ['tlsAllowInvalidCertificates', 'tlsDisableCertificateRevocationCheck'],
  ['tlsDisableOCSPEndpointCheck', 'tlsDisableCertificateRevocationCheck'],
];

/**
 * Whether to speak TLS. `tls` and its old name `ssl` decide, and all of their instances must agree; where none of them
 * is true or false, and by default, `mongodb+srv` does and `mongodb` does not.
 * @throws Fault `connection-string-invalid` for a conflict
 */
export function tlsOf(cs: ConnectionString): boolean {
  rejectExclusive(cs);
  let chosen: boolean | null | undefined;
  for (const option of cs.options) {
    if (!isNamed(option.name, 'tls') && !isNamed(option.name, 'ssl')) continue;
    const value = readBoolean(option);
    if (value === undefined) continue;
    if (chosen !== undefined && value !== chosen) {
      throw invalid(option.span.start, { problem: 'tls-contradiction' });
    }
    chosen = value;
  }
  return chosen ?? cs.scheme === 'mongodb+srv';
}

function rejectExclusive({ options }: ConnectionString): void {
  for (const [one, other] of exclusive) {
    const second = options.findLast(({ name }) => isNamed(name, one) || isNamed(name, other));
    const wanted = second && isNamed(second.name, one) ? other : one;
    if (second && options.some(({ name }) => isNamed(name, wanted))) {
      throw invalid(second.span.start, { problem: 'exclusive', one, other });
    }
  }
}
