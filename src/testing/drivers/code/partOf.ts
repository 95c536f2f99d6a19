import type { Snippet, SnippetPart } from '../../../core/drivers/code/snippet';

/** What stands in one part of the page's code; empty where it has no such part. */
export function partOf({ files }: Snippet, name: SnippetPart): string {
  return files.find((file) => file.name === name)?.code ?? '';
}
