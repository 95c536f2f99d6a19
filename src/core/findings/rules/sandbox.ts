import { atlasUserOf } from '../../mongodbAws/server/atlasUser';
import { modelled } from '../basis';
import type { ServerFinding } from '../../mongodbAws/server/finding';
import type { SandboxFacts } from '../facts/sandbox';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { rule, type Rule, type Said } from '../rule';
import type { Subject } from '../subject';
import { conversed, identified, reached } from './proofs';
import { refusedBySts } from './sandboxSts';

type Finding = Said<keyof SandboxFacts>;
type ByServer = Extract<ServerFinding, { readonly type: 'refused-by-server' }>;

/**
 * What the sandbox's server and its STS found: certain, and by the order in which this sandbox checks, which was seen
 * at another service of AWS.
 */
export const sandboxRules: readonly Rule<keyof SandboxFacts>[] = [
  rule({
    needs: ['server'],
    step: 'verdict',
    about: 'server',
    // core/sts, core/mongodbAws/server; corrections.md A7
    basis: modelled,
    test: (known): readonly Finding[] => {
      const { server } = known;
      if (server.type === 'refused-by-server') return [byServer(server, known)];
      const { judgement, lookup } = server;
      if (!judgement.outcome.accepted) return [refusedBySts(judgement, judgement.outcome, known)];
      const { arn } = judgement.outcome.identity;
      if (lookup?.found !== false) return [];
      const { databaseUser, mode } = lookup;
      return [
        {
          code: 'sandbox-user-missing',
          level: 'certain',
          about: 'user',
          proves: [...conversed, ...identified],
          facts: { arn, databaseUser, ...(mode === 'atlas' ? { atlasUser: atlasUserOf(arn) } : {}) },
        },
      ];
    },
  }),
];

function byServer({ reason, offset, chosen }: ByServer, known: Knowledge): Finding {
  const certain = { level: 'certain', proves: reached, step: known.ending?.step ?? 'verdict' } as const;
  if (chosen) return { ...certain, code: 'sandbox-told-to-refuse', about: 'server', facts: { reason } };
  const wants = wanted(known, offset !== undefined);
  return {
    ...certain,
    code: 'sandbox-refused',
    about: accused[wants],
    facts: { reason, wants, ...(offset === undefined ? {} : { offset }) },
  };
}

type Wants = SandboxFacts['sandbox-refused']['wants'];

const accused: Readonly<Record<Wants, Subject>> = {
  database: 'connection-string',
  mechanism: 'mechanism',
  payload: 'conversation',
  headers: 'signed-request',
  conversation: 'conversation',
  command: 'conversation',
};

/** By what it told the client. */
function wanted({ reply = {} }: Knowledge, inPayload: boolean): Wants {
  const refusal = readRefusal(reply);
  switch (refusal.kind) {
    case 'mechanism':
      return refusal.why === 'database' ? 'database' : 'mechanism';
    case 'untold':
      return inPayload ? 'payload' : 'headers';
    case 'conversation':
      return 'conversation';
    default:
      return 'command';
  }
}
