import type { SourceFacts } from './facts/sources';

type Machine = Omit<SourceFacts['source-machine'], 'arn'>;

/** How node groups' roles are called: by eksctl, by EKS's own samples, by Karpenter, and by most people. */
const nodeRole = /node-?(?:group|instance)|noderole|(?:^|[-_])nodes?(?:[-_]|$)|karpenter|eks-?worker/i;

/**
 * Whether an ARN is the session of a machine's role: EC2 names the session after its instance; a node group's role says
 * so by its name. An asterisk stands for the session where a server writes it so.
 */
export function machineIn(arn: string): Machine | null {
  const [, role, session] = /:assumed-role\/([^/]+)\/([\w+=,.@*-]+)$/.exec(arn) ?? [];
  if (role === undefined || session === undefined) return null;
  const instance = /^i-[0-9a-f]{3,17}$/.test(session) ? session : null;
  if (nodeRole.test(role)) return { role, by: 'node-group', instance };
  return instance === null ? null : { role, by: 'instance', instance };
}
