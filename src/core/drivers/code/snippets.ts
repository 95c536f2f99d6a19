import { majors, type DriverId } from '../roster';
import { forDocumentDb, withBundle, type Trusts } from './documentDb';
import type { CodeRequest, Snippet } from './snippet';
import { compassSnippet } from './snippets/compass';
import { kubernetesSnippet } from './snippets/kubernetes';
import { mongoshSnippet } from './snippets/mongosh';
import { phpSnippet } from './snippets/php';
import { shellSnippet } from './snippets/shell';

/** Programs that take a connection string like one of the drivers, or none at all: there is code for them. */
const tools = {
  php: phpSnippet,
  mongosh: mongoshSnippet,
  compass: compassSnippet,
  shell: shellSnippet,
  kubernetes: kubernetesSnippet,
} as const satisfies Record<string, (request: CodeRequest) => Snippet>;

export type ToolId = keyof typeof tools;

export const toolIds = Object.keys(tools) as readonly ToolId[];

export function isTool(id: DriverId | ToolId): id is ToolId {
  return id in tools;
}

/**
 * Who does not name a file of authorities in the connection string: Java's driver and .NET's have no tlsCAFile (their
 * sources, 9af9be1fa and 97e397925), and exports have no connection string.
 */
const trusts: Readonly<Partial<Record<DriverId | ToolId, Trusts>>> = {
  java: 'by-code',
  'java-sdk': 'by-code',
  dotnet: 'by-code',
  kubernetes: 'mounted',
  shell: 'not',
};

/** Working code for one driver or tool, for the target and the source of credentials asked for. */
export function snippetOf(id: DriverId | ToolId, request: CodeRequest): Snippet {
  const code = isTool(id) ? tools[id] : majors[id].code;
  if (request.server !== 'documentdb') return code(request);
  const how = trusts[id] ?? 'option';
  const usesNode = id === 'node6' || id === 'mongosh' || id === 'compass';
  return withBundle(how, request, code(forDocumentDb(how, request)), usesNode);
}
