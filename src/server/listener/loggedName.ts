/** The commands that a log names. Whatever else arrives is anybody's text. */
const loggedNames = [
  'hello',
  'isMaster',
  'ismaster',
  'saslStart',
  'saslContinue',
  'connectionStatus',
  'buildInfo',
  'buildinfo',
  'ping',
  'endSessions',
  'find',
  'aggregate',
  'count',
] as const;

export type LoggedName = (typeof loggedNames)[number] | 'unknown';

export function loggedName(command: string): LoggedName {
  return loggedNames.find((known) => known === command) ?? 'unknown';
}
