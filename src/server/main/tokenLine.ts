import type { SessionGate } from '../http/sessionGate';

/** What the token in the address that is printed is good for, for whoever starts it; null where there is none. */
export function tokenLine({ token, feed, machine }: SessionGate): string | null {
  if (token === null) return null;
  const uses = [
    ...(feed ? ['sees the logins that drivers make here, session tokens included'] : []),
    ...(machine ? ['signs with the credentials that this machine finds'] : []),
  ];
  return `Whoever has this address ${uses.join(', and ')}: keep it to yourself.`;
}
