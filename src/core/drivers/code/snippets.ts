import type { CodeRequest, Snippet, SnippetId } from './snippet';
import { cSnippet } from './snippets/c';
import { compassSnippet } from './snippets/compass';
import { csharpSnippet } from './snippets/csharp';
import { goSnippet } from './snippets/go';
import { javaSnippet } from './snippets/java';
import { kubernetesSnippet } from './snippets/kubernetes';
import { mongoshSnippet } from './snippets/mongosh';
import { node6Snippet, nodeSnippet } from './snippets/node';
import { phpSnippet } from './snippets/php';
import { pythonSnippet } from './snippets/python';
import { rubySnippet } from './snippets/ruby';
import { rustSnippet } from './snippets/rust';
import { shellSnippet } from './snippets/shell';

const makers: Readonly<Record<SnippetId, (request: CodeRequest) => Snippet>> = {
  rust: rustSnippet,
  node: nodeSnippet,
  node6: node6Snippet,
  python: pythonSnippet,
  go: goSnippet,
  java: javaSnippet,
  csharp: csharpSnippet,
  c: cSnippet,
  ruby: rubySnippet,
  php: phpSnippet,
  mongosh: mongoshSnippet,
  compass: compassSnippet,
  shell: shellSnippet,
  kubernetes: kubernetesSnippet,
};

/** Working code for one language, for the target and the source of credentials asked for. */
export function snippetOf(id: SnippetId, request: CodeRequest): Snippet {
  return makers[id](request);
}
