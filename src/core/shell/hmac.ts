import type { Derivation } from '../sigv4/stages';
import { grouped, printing } from './printed';

/** Hex of a SHA-256 of standard input; `-r` says it alike in all versions of openssl. */
export const sha256 = 'openssl dgst -sha256 -r | cut -c1-64';

/**
 * HMAC-SHA-256 of standard input (RFC 2104), its key and its result in hex as od writes it. openssl takes a key among
 * its arguments alone, which everybody on a machine can see and many machines record; here all that sees it is bash.
 */
export const hmac = [
  'hmac() {',
  '  local k=($1) inner= outer= i b',
  '  if ((${#k[@]} > 64)); then',
  String.raw`    k=($(printf "$(printf '\\x%s' $1)" | openssl dgst -sha256 -binary | od -An -v -tx1))`,
  '  fi',
  '  for ((i = 0; i < 64; i++))',
  '  do',
  '    b=$((16#${k[i]:-0}))',
  String.raw`    printf -v inner '%s\\x%02x' "$inner" $((b ^ 0x36))`,
  String.raw`    printf -v outer '%s\\x%02x' "$outer" $((b ^ 0x5c))`,
  '  done',
  '  { printf "$outer"; { printf "$inner"; cat; } | openssl dgst -sha256 -binary; } |',
  '    openssl dgst -sha256 -binary | od -An -v -tx1',
  '}',
].join('\n');

/** A line that goes on with a command, once there is a secret: nothing of it stays behind in the shell that runs it. */
export function withSecret(changes: readonly string[], lines: readonly string[]): string {
  return ['(', ': "${AWS_SECRET_ACCESS_KEY:?}"', ...changes, hmac, ...lines, ')'].join('\n');
}

/** Lines that derive the signing key into `key`. @param then what stands behind each of the four */
export function deriving(
  derivations: readonly Derivation[],
  then: (name: Derivation['name']) => string = () => '',
): readonly string[] {
  return [
    `key=$(printf '%s' "AWS4$AWS_SECRET_ACCESS_KEY" | od -An -v -tx1)`,
    ...derivations.map(({ name, data }) => `key=$(${grouped(printing(data))} | hmac "$key")${then(name)}`),
  ];
}
