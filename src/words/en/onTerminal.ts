import { stepIds, steps } from '../../core/vocabulary/steps';
import * as pageAdvice from './findings/pageAdvice';

const page = 'the page of “countersign serve”';
const sources = '“countersign sources --as NAME” shows which source your driver takes';
const sandbox = 'Point the program at “countersign sandbox --json”';
const trace = '“countersign check --trace FILE” keeps it, for Open trace on the page';

/** What to do on a terminal, in the place of what is done by means of the page; null where there is nothing. */
const instead: Readonly<Record<keyof typeof pageAdvice, string | null>> = {
  seeDrivers: `Drivers, on ${page}, shows what each driver reads, and a form that all read alike once it holds no credentials`,
  putIntoDrivers: `Drivers, on ${page}, shows what each driver reads`,
  seeSources: `${sources}, in the order in which it looks`,
  seeSource: sources,
  seeCode: `Drivers, Code, on ${page}, has the whole program; version 6 still takes them from the string`,
  bringString: 'Put the connection string beside them: it is told what each driver makes of it',
  bringSecret:
    'Put it beside a captured signature, in what “countersign diagnose” reads: the check finds one wrong character',
  bringHeader:
    'Put the Authorization header and the STS host beside it: the scope is checked without the secret',
  bringKeyId: 'Put the header, or the access key ID, beside it: the character is told',
  enterTheSecret:
    'Put the secret access key beside it, in what “countersign diagnose” reads: the check finds the first wrong character',
  compareSecrets: 'Compare the secret that your code uses with the one that stands beside it',
  listenForStep: `${sandbox}: it says what differs`,
  listenForServer: `${sandbox}: if it logs in there, the server is the cause`,
  judgeAgain: null,
  nameUsers: 'The sandbox knows its own users only: name yours with --sandbox-users',
  lookAtCommand: `Look at the command that was sent: ${trace}`,
  lookAtByte: `Look at that byte: ${trace}`,
  lookAtPayload: `A payload is binary of subtype 0, or base64 text: ${trace}`,
  lookAtHeader: 'The Authorization header is incomplete or misspelled',
  lookAtCheck: null,
  lookAtRequests: 'You signed a different request than the server has',
  lookAtString: 'You signed a different string than the server has',
  lookAtTime: 'See how long the server took: many seconds point to an STS that it cannot reach',
};

const lines: ReadonlyMap<string, string | null> = new Map(
  Object.entries(pageAdvice).map(([name, line]) => [line, instead[name as keyof typeof instead]]),
);

/** In the middle of sentences. */
const phrases: readonly (readonly [string, string])[] = [
  [', see above', ''],
  ['the one that you entered', 'the one that stands beside it'],
  ['than this page rebuilds', 'than is rebuilt here'],
  ['that this page does not know', 'that is not known here'],
  ['This page masks it', 'Countersign masks it'],
  ['A trace of this page', 'A trace of Countersign'],
  ['the machine that runs the proxy', 'the machine that connects'],
  ['start the proxy with --tls-ca FILE', 'name it with --tls-ca FILE'],
  ['choose another program’s order', 'name another program’s order with --as'],
  ['Enter your cluster’s connection string', 'Name your cluster’s connection string'],
  ['this page', 'this program'],
  ['This page', 'This program'],
];

/**
 * A sentence as somebody reads it who has no page before them; steps are named, since nothing shows their numbers.
 * @returns null where it says to do what only the page can
 */
export function onTerminal(sentence: string): string | null {
  const line = lines.has(sentence) ? (lines.get(sentence) ?? null) : sentence;
  if (line === null) return null;
  const said = phrases.reduce((text, [there, here]) => text.replaceAll(there, here), line);
  return said.replace(/\(step (\d+)\)/g, (_number, number) => `(step ${number}, ${titleOf(Number(number))})`);
}

function titleOf(number: number): string {
  const id = stepIds[number - 1];
  return id === undefined ? '' : steps[id].title;
}
