import type { CodeSource, Placeholders, Snippet } from '../../../core/drivers/code/snippet';
import { snippetOf, type ToolId } from '../../../core/drivers/code/snippets';
import type { DriverId } from '../../../core/drivers/roster';
import type { SandboxUser } from '../../../core/sts/users';
import { placeholders } from '../../../words/en/drivers/placeholders';
import { webRole } from '../../hostCredentials/machine';
import { oddUsers } from '../../snippets/oddUsers';

/** One way in which the page writes code. */
export interface CodeForm {
  readonly title: string;
  readonly source: CodeSource;
  /** Whose credentials it has; null: what STS gives for the web identity. */
  readonly user: SandboxUser | null;
  /** Whether they are written out in it, or in the exports beside it. */
  readonly written: boolean;
  /** Whether over TLS, with authorities as DocumentDB has them. */
  readonly overTls?: true;
}

const [temporary, longTerm] = oddUsers;

/** The three tabs of the driver manual's page: in the code, written out and looked up, in the environment, and a web identity. */
export const codeForms: readonly CodeForm[] = [
  ...[temporary, longTerm].flatMap((user): readonly CodeForm[] => {
    if (!user) throw new TypeError('two users');
    const kind = user.sessionToken ? 'temporary' : 'long-term';
    return [
      { title: `${kind} credentials as literals`, source: 'explicit', user, written: true },
      { title: `${kind} credentials looked up`, source: 'explicit', user, written: false },
      { title: `${kind} credentials in its exports`, source: 'environment', user, written: true },
    ];
  }),
  ...(temporary
    ? [
        {
          title: 'DocumentDB’s authorities',
          source: 'environment',
          user: temporary,
          written: true,
          overTls: true,
        } as const,
      ]
    : []),
  { title: 'web identity', source: 'web-identity', user: null, written: false },
];

/** Of the sandbox in the network of its own, where the port is free: so the code can be compiled beforehand. */
export const sandboxPort = 27017;

/** @param filledIn what a person puts in the place of placeholders */
export function codeFor(
  id: DriverId | ToolId,
  { source, user, written, overTls }: CodeForm,
  filledIn: Partial<Placeholders> = {},
): Snippet {
  return snippetOf(id, {
    uri: `mongodb://127.0.0.1:${sandboxPort}/?authMechanism=MONGODB-AWS&authSource=%24external`,
    source,
    server: overTls ? 'documentdb' : 'any',
    temporary: user?.sessionToken !== undefined,
    roleArn: user === null ? webRole : null,
    placeholders: { ...placeholders, ...filledIn },
    literals:
      written && user !== null
        ? {
            accessKeyId: user.accessKeyId,
            secretAccessKey: user.secretAccessKey,
            sessionToken: user.sessionToken ?? null,
          }
        : null,
  });
}
