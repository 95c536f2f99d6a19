import type { Judged } from '../findings/judge';
import type { Knowledge } from '../findings/knowledge';
import type { Subject } from '../findings/subject';
import { stepIds, type StepId } from '../vocabulary/steps';

/** How far evidence reaches: what is in it, what follows from it, and what it says nothing of. */
export type Reach = 'seen' | 'follows' | 'unknown';

/** A step was taken where one of these is shown to be right. */
const shownBy: Readonly<Record<StepId, readonly Subject[]>> = {
  credentials: ['key-id', 'secret'],
  resolve: ['network'],
  connect: ['network'],
  hello: ['network', 'mechanism'],
  'client-first': ['mechanism', 'conversation'],
  'server-first': ['conversation'],
  request: ['conversation', 'clock'],
  'canonical-request': ['signed-request'],
  'string-to-sign': ['scope'],
  'signing-key': ['secret'],
  signature: ['secret'],
  'client-final': ['conversation', 'authorization'],
  sts: ['sts-reach'],
  verdict: [],
};

/** How far evidence reaches, step by step. */
export function reachOf(known: Knowledge, { proven }: Judged): Readonly<Record<StepId, Reach>> {
  const seen = seenIn(known);
  const reach = stepIds.map((id): readonly [StepId, Reach] => {
    if (seen.has(id)) return [id, 'seen'];
    return [id, shownBy[id].some((subject) => proven.has(subject)) ? 'follows' : 'unknown'];
  });
  return Object.fromEntries(reach) as Record<StepId, Reach>;
}

function seenIn(known: Knowledge): ReadonlySet<StepId> {
  const { captured = {}, own = {} } = known;
  const told: readonly (readonly [StepId, boolean])[] = [
    ['credentials', known.credentials !== undefined || captured.authorization !== undefined],
    ['resolve', known.fault?.leg === 'srv' || known.fault?.leg === 'txt' || known.fault?.leg === 'address'],
    ['connect', known.fault?.leg === 'tcp' || known.fault?.leg === 'tls'],
    ['hello', known.hello !== undefined],
    ['client-first', known.first !== undefined],
    ['server-first', known.challenge !== undefined],
    ['request', captured.amzDate !== undefined && captured.stsHost !== undefined],
    ['canonical-request', own.canonicalRequest !== undefined],
    ['string-to-sign', own.stringToSign !== undefined],
    ['signing-key', own.signingKey !== undefined],
    ['signature', captured.authorization !== undefined || own.signature !== undefined],
    ['client-final', captured.authorization !== undefined],
    ['sts', known.sts !== undefined],
    ['verdict', known.reply !== undefined || known.ending !== undefined],
  ];
  return new Set(told.flatMap(([id, is]) => (is ? [id] : [])));
}
