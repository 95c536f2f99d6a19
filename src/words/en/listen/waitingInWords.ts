import { listed } from '../listed';

interface Waiting {
  readonly logins: number;
  readonly monitoring: number;
  readonly changed: number;
  readonly missed: number;
}

/** What came while the list stood still. Everything that is counted is said. */
export function waitingInWords({ logins, monitoring, changed, missed }: Waiting): string {
  const held = listed([
    ...(logins > 0 ? [`${logins} more ${logins === 1 ? 'connection' : 'connections'}`] : []),
    ...(monitoring > 0 ? [`${monitoring} more that only ${monitoring === 1 ? 'monitors' : 'monitor'}`] : []),
    ...(changed > 0
      ? [changed === 1 ? 'a change of 1 in the list' : `changes of ${changed} in the list`]
      : []),
  ]);
  const forgotten =
    missed === 0
      ? ''
      : ` ${missed} came and ${missed === 1 ? 'was' : 'were'} forgotten by the listener meanwhile, to bound memory or because somebody cleared it.`;
  return `Paused. ${held === '' ? 'Nothing has come since.' : `Held: ${held}.`}${forgotten}`;
}
