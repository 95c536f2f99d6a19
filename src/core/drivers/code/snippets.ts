import { majors, type DriverId } from '../roster';
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

/** Working code for one driver or tool, for the target and the source of credentials asked for. */
export function snippetOf(id: DriverId | ToolId, request: CodeRequest): Snippet {
  return (isTool(id) ? tools[id] : majors[id].code)(request);
}
