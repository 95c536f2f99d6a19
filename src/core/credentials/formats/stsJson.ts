import type { Node } from 'jsonc-parser';
import type { Ignored, Span } from '../pasted';
import type { Locate } from '../spans';
import { jsonFields, jsonName } from './jsonKeys';
import { readJsonTree, type JsonTree } from './jsonTree';
import { SetDraft, type Reading } from './reading';

/** Of broken JSON the first problems are told apart, the others told together. */
const problemsTold = 20;

export function looksLikeStsJson(text: string): boolean {
  return (
    text.includes('{') && /["'](?:accesskeyid|secretaccesskey|secretkey|sessiontoken)["']\s*:/i.test(text)
  );
}

/**
 * Reads the JSON that AWS answers with: `sts assume-role` and its like, `get-session-token`, `credential_process`,
 * SSO, ECS and instance metadata. Every object that has a key is a set; of broken JSON what is there is taken.
 * @throws Fault `paste-unrecognised` if there is no JSON to read
 */
export function readStsJson(text: string, locate: Locate): Reading {
  const start = text.indexOf('{');
  const tree = readJsonTree(text, start);
  const sets: SetDraft[] = [];
  const arns: Arn[] = [];
  const ignored: Ignored[] = [];
  for (const object of objectsOf(tree.root)) readObject(object);
  ignored.push(
    ...outside(text, start, tree, locate),
    ...problems(tree, text.trimEnd().length, locate),
    ...nameOwner(sets, arns),
  );
  return {
    sets: sets.flatMap((draft) => draft.finish() ?? []),
    ignored: ignored.sort((a, b) => a.span.start - b.span.start),
  };

  function readObject(object: Node): void {
    const properties = (object.children ?? []).map((child) => propertyOf(child, text, locate));
    const hasKey = properties.some(
      ({ key }) => key !== 'token' && key !== 'expiration' && jsonFields.has(key),
    );
    const draft = new SetDraft();
    if (hasKey) sets.push(draft);
    for (const { key, name, value, text: content, span } of properties) {
      if (!value || value.type === 'object' || value.type === 'array') continue;
      const field = hasKey ? jsonFields.get(key) : undefined;
      const isText = value.type === 'string' || (value.type === 'number' && field === 'expiration');
      if ((key === 'arn' || key === 'rolearn') && isText) arns.push({ key, text: content, span });
      else if (!field) ignored.push({ span, what: name, why: 'It is no part of the credentials.' });
      else if (!isText) ignored.push({ span, what: name, why: 'It is not a text.' });
      else {
        const overridden = draft.put({ field, name, text: content, span });
        if (overridden) ignored.push(overridden);
      }
    }
  }
}

interface Arn {
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

interface Property {
  readonly key: string;
  /** As it may be shown. */
  readonly name: string;
  readonly value: Node | undefined;
  readonly text: string;
  readonly span: Span;
}

/** A property of an object, or an element of an array. */
function propertyOf(node: Node, source: string, locate: Locate): Property {
  const isProperty = node.type === 'property';
  const [name, content] = isProperty ? (node.children ?? []) : [undefined, node];
  const at = content ?? node;
  const key = typeof name?.value === 'string' ? name.value.toLowerCase() : '';
  const end = at.offset + Math.max(at.length, 0);
  const raw = source.slice(at.offset, end);
  const isString = content?.type === 'string';
  const closed = isString && raw.length > 1 && raw.endsWith('"');
  return {
    key,
    name: isProperty ? jsonName(key) : 'An element of a list',
    value: content,
    text: isString && typeof content.value === 'string' ? content.value : raw,
    span: isString ? locate(at.offset + 1, closed ? end - 1 : end) : locate(at.offset, end),
  };
}

/** Every object and array in the order of the text. */
function* objectsOf(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'object' || node.type === 'array') yield node;
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
}

/** With one set, the ARN is its owner's, and that of the role session says more than that of the role. */
function nameOwner(sets: readonly SetDraft[], arns: readonly Arn[]): readonly Ignored[] {
  const [only, second] = sets;
  const owner = only && !second ? (arns.find(({ key }) => key === 'arn') ?? arns[0]) : undefined;
  if (owner) only?.belongsTo(owner.text);
  return arns
    .filter((arn) => arn !== owner)
    .map(({ key, span }) => ({ span, what: jsonName(key), why: 'It is no part of the credentials.' }));
}

function problems(tree: JsonTree, length: number, locate: Locate): readonly Ignored[] {
  // what stands behind the root is text after the JSON; a brace that is missing is missed at the end
  const all = tree.problems.filter(({ start }) => start < tree.end || tree.end === length);
  const told = all.slice(0, problemsTold).map(({ start, end, reason }) => ({
    span: locate(start, end),
    what: 'JSON',
    why: `It is broken here: ${reason}.`,
  }));
  const next = all[problemsTold];
  return next
    ? [
        ...told,
        { span: locate(next.start, length), what: 'JSON', why: 'It is broken in more places from here on.' },
      ]
    : told;
}

function outside(text: string, start: number, { end }: JsonTree, locate: Locate): readonly Ignored[] {
  return [
    { what: 'Text before the JSON', from: 0, to: start },
    { what: 'Text after the JSON', from: end, to: text.length },
  ].flatMap(({ what, from, to }) => {
    const stretch = text.slice(from, to);
    const first = stretch.search(/\S/);
    if (first < 0) return [];
    return [
      {
        span: locate(from + first, from + stretch.trimEnd().length),
        what,
        why: 'One value is read at a time.',
      },
    ];
  });
}
