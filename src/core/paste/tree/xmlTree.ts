import { SaxesParser } from 'saxes';
import { Fault } from '../../fault/fault';
import type { Locate } from '../../bytes/span';
import type { Problem } from './problems';
import { maxDepth, type Entry, type Tree } from './tree';

export interface XmlTree {
  /** An object with the root element as its one entry. */
  readonly root: Tree;
  readonly end: number;
  readonly problems: readonly Problem[];
}

interface Open {
  readonly name: string;
  readonly start: number;
  readonly contentStart: number;
  readonly entries: Entry[];
  text: string;
}

/**
 * Reads as much XML as there is; offsets are those of `text`. Attributes are passed over: AWS's answers have none but
 * the namespace. An element without elements in it is a text.
 * @param start where the XML begins
 * @throws Fault `paste-unrecognised` if there is no element, or they are nested too deeply
 */
export function readXmlTree(text: string, start: number, locate: Locate): XmlTree {
  const builder = new XmlBuilder(text, locate);
  const parser = new SaxesParser({ position: false });
  const at = (): number => start + parser.position;
  parser.on('opentag', ({ name }) => builder.open(name, at()));
  parser.on('closetag', () => builder.close(at()));
  parser.on('text', (content) => builder.text(content));
  parser.on('cdata', (content) => builder.text(content));
  parser.on('error', () => builder.problem(at()));
  // The parser fails on half a character; what takes its place is as long.
  parser.write(text.slice(start).replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
  parser.close();
  const root = builder.finish();
  if (!root) {
    throw new Fault('paste-unrecognised', { problem: 'no-xml', offset: start });
  }
  return root;
}

class XmlBuilder {
  readonly #source: string;
  readonly #locate: Locate;
  readonly #stack: Open[] = [];
  readonly #problems: Problem[] = [];
  #closedAt = -1;
  #root: { readonly tree: Tree; readonly end: number } | undefined;

  constructor(source: string, locate: Locate) {
    this.#source = source;
    this.#locate = locate;
  }

  open(name: string, contentStart: number): void {
    if (this.#root) return;
    if (this.#stack.length >= maxDepth) {
      throw new Fault('paste-unrecognised', {
        problem: 'too-deep',
        limit: maxDepth,
        what: 'XML',
        offset: contentStart,
      });
    }
    const start = this.#source.lastIndexOf('<', contentStart - 1);
    this.#stack.push({ name, start, contentStart, entries: [], text: '' });
  }

  text(content: string): void {
    const open = this.#stack.at(-1);
    if (open) open.text += content;
  }

  /**
   * Closes the element that a tag names and those inside it; where the tag names none that is open, it was misspelt and
   * closes one. The parser tells of a tag once for each element that it closes.
   * @param end after the closing tag
   */
  close(end: number): void {
    if (end === this.#closedAt) return;
    this.#closedAt = end;
    const closing = this.#source.lastIndexOf('<', end - 1);
    const [, name] = /^<\/?([^\s/>]+)/.exec(this.#source.slice(closing, end)) ?? [];
    const at = this.#stack.findLastIndex((open) => open.name === name);
    const keep = at < 0 ? this.#stack.length - 1 : at;
    while (this.#stack.length > Math.max(keep, 0)) {
      const open = this.#stack.pop();
      if (open) this.#end(open, Math.max(open.contentStart, closing), end);
    }
  }

  problem(at: number): void {
    if (!this.#root) this.#problems.push({ start: Math.max(0, at - 1), end: at, reason: 'not-well-formed' });
  }

  finish(): XmlTree | undefined {
    const end = this.#source.trimEnd().length;
    for (let open = this.#stack.pop(); open; open = this.#stack.pop()) this.#end(open, end, end);
    if (!this.#root) return undefined;
    return { root: this.#root.tree, end: this.#root.end, problems: this.#problems };
  }

  #end(open: Open, contentEnd: number, end: number): void {
    const span = this.#locate(open.start, end);
    const isText = open.text !== '';
    const value: Tree =
      open.entries.length > 0
        ? { kind: 'map', entries: open.entries, span }
        : { kind: 'scalar', text: open.text, isText, span: this.#locate(open.contentStart, contentEnd) };
    const entry: Entry = { key: open.name, value, span };
    const parent = this.#stack.at(-1);
    if (parent) parent.entries.push(entry);
    else this.#root = { tree: { kind: 'map', entries: [entry], span }, end };
  }
}
