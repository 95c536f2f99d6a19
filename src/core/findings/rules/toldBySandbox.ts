import type { Knowledge } from '../knowledge';

/** Whether the sandbox's server or its STS tells why it refused. */
export function toldBySandbox({ server }: Knowledge): boolean {
  if (!server) return false;
  if (server.type === 'refused-by-server') return true;
  return !server.judgement.outcome.accepted || server.lookup?.found === false;
}
