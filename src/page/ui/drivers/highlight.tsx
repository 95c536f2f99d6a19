import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import csharp from 'highlight.js/lib/languages/csharp';
import go from 'highlight.js/lib/languages/go';
import toml from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { ReactNode } from 'react';
import type { SnippetLanguage } from '../../../core/drivers/code/snippet';

const lowlight = createLowlight({
  bash,
  c,
  csharp,
  go,
  java,
  javascript,
  php,
  python,
  ruby,
  rust,
  toml,
  yaml,
});

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/** Code as elements with the classes of highlight.js; the text is what was given, character by character. */
export function highlighted(code: string, language: SnippetLanguage): ReactNode {
  return language === 'text' ? code : lowlight.highlight(language, code).children.map(toReact);
}

function toReact(node: Node, key: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const { className } = node.properties;
  return (
    <span key={key} className={Array.isArray(className) ? className.join(' ') : ''}>
      {node.children.map((child, i) => toReact(child as Node, i))}
    </span>
  );
}
