import type { What, Why } from '../ignored';
import { SetDraft, type Findings, type SetField } from '../reading';
import { fieldNamed, meaningOf } from '../names';
import { explainVariable, type Explanation } from '../shells/environmentNames';
import { fieldOf, isEncoded, placeOf, within, type Place } from './place';
import { isRoleArn } from '../shownName';
import { takeUri } from '../uri';
import { decodeSecretData } from './secretData';
import { textOf, valueOfOutput, type Entry, type Tree, type TreeList, type TreeMap } from './tree';
import { reportUnused, type Unused } from './unused';
import { variableOf } from './variables';

const noPart: Why = { reason: 'no-part' };
const fields: readonly SetField[] = ['accessKeyId', 'secretAccessKey', 'sessionToken'];

/**
 * Reads credentials out of a tree, whatever it was written in: a set for each object that has a key, and for each
 * list of environment variables. What has no part in them is reported, an object as one.
 */
export class TreeReader {
  readonly drafts: SetDraft[] = [];
  /** The names, in lower case, of the objects that were sets. */
  readonly names = new Set<string>();
  readonly #findings: Findings;
  readonly #arns: Entry[] = [];

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  read(root: Tree, namesTell = true): void {
    const found = this.#visit(root, {
      key: '',
      label: undefined,
      namesTell,
      object: undefined,
      hasKeyId: false,
    });
    if (!found) this.#findings.ignore(root.span.start, root.span.end, { thing: 'all' }, noPart);
  }

  /** With one set, the ARN is its owner's, and that of the role session says more than that of the role. */
  nameOwner(): void {
    const [only, second] = this.drafts;
    const candidates = [...this.#arns].sort((a, b) => a.key.length - b.key.length);
    const owner =
      only && !second ? candidates.find(({ value }) => only.belongsTo(textOf(value) ?? '')) : undefined;
    for (const { key, value } of this.#arns) {
      if (value === owner?.value) continue;
      this.#findings.ignore(value.span.start, value.span.end, nameOr(key, { thing: 'arn' }), noPart);
    }
  }

  /** @returns whether anything in it has a part in the credentials */
  #visit(tree: Tree, place: Place): boolean {
    if (tree.kind === 'map') return this.#visitMap(tree, within(tree, place));
    return tree.kind === 'list' && this.#visitList(tree, place);
  }

  #visitMap(map: TreeMap, place: Place): boolean {
    const entries = map.entries.map((entry) => ({ ...entry, value: valueOfOutput(entry.value) }));
    const isSet = entries.some(({ key, value }) => {
      const field =
        value.kind === 'scalar' && !/^token$/i.test(key) ? fieldOf(key, value.text, place) : undefined;
      return field !== undefined && fields.includes(field);
    });
    const draft = isSet ? new SetDraft(place.label) : undefined;
    if (draft) {
      this.drafts.push(draft);
      for (const { key } of entries) this.names.add(key.toLowerCase());
    }
    const unused = entries.flatMap((entry): Unused[] => {
      const why = this.#readEntry(entry, place, draft);
      return why ? [{ ...why, span: entry.span }] : [];
    });
    return this.#report(unused, isSet || unused.length < entries.length);
  }

  /** @returns why it was not used, if it was not */
  #readEntry(entry: Entry, place: Place, draft: SetDraft | undefined): Explanation | undefined {
    const { key, value } = entry;
    const named = { what: nameOr(key, { thing: 'property' }), why: noPart };
    if (value.kind !== 'scalar') return this.#visit(value, placeOf(key, place)) ? undefined : named;
    if (meaningOf(key, 'answers') === 'owner' && value.isText) {
      this.#arns.push(entry);
      return undefined;
    }
    const { start, end } = value.span;
    const text = isEncoded(place, value.text) ? decodeSecretData(value.text) : value.text;
    if (value.isText && this.#takes(key, text ?? '', start, end)) return undefined;
    const field = fieldOf(key, value.text, place);
    if (!field || !draft) return /^AWS_/i.test(key) ? explainVariable(key) : named;
    if (!value.isText) return { what: named.what, why: { reason: 'no-text' } };
    const name = meaningOf(key, 'variables') ? { named: key } : named.what;
    if (text === null) return { what: name, why: { reason: 'no-base64' } };
    if (text !== value.text) this.#remarkDecoding(text);
    this.#findings.put(draft, { field, name, text }, start, end);
    return undefined;
  }

  /** What is no part of a set, but is taken wherever it stands: a connection string, a role to assume. */
  #takes(name: string, text: string, start: number, end: number): boolean {
    if (meaningOf(name, 'variables') === 'role' && isRoleArn(text)) {
      this.#findings.takeRole({ named: name }, text, start, end);
      return true;
    }
    return takeUri(text, (offset) => Math.min(start + offset, end), this.#findings);
  }

  #remarkDecoding(text: string): void {
    this.#findings.note({ code: 'base64-decoded' });
    if (!/[\r\n]$/.test(text)) return;
    this.#findings.note({ code: 'line-break-encoded' });
  }

  #visitList(list: TreeList, place: Place): boolean {
    const draft = new SetDraft(place.label);
    const unused = list.items.flatMap((item): Unused[] => {
      const why = this.#readItem(item, place, draft);
      return why ? [{ ...why, span: item.span }] : [];
    });
    const isSet = fields.some((field) => draft.has(field));
    if (isSet) this.drafts.push(draft);
    return this.#report(unused, isSet || unused.length < list.items.length);
  }

  #readItem(item: Tree, place: Place, draft: SetDraft): Explanation | undefined {
    const variable = variableOf(item);
    if (!variable) {
      const inside = { ...place, key: '' };
      return this.#visit(item, inside) ? undefined : { what: { thing: 'element' }, why: noPart };
    }
    const { name, value } = variable;
    const field = fieldNamed(name, 'variables');
    if (!value) {
      const what: What = field ? { named: name } : { thing: 'variable' };
      return { what, why: { reason: 'elsewhere' } };
    }
    const { text, start, end } = value;
    if (this.#takes(name, text, start, end)) return undefined;
    if (!field) return explainVariable(name);
    this.#findings.put(draft, { field, name: { named: name }, text }, start, end);
    return undefined;
  }

  /** @returns whether there was anything in it worth a word; if not, it is reported with what is around it */
  #report(unused: readonly Unused[], found: boolean): boolean {
    if (!found && !unused.some(({ isMeant, note }) => isMeant ?? note)) return false;
    reportUnused(unused, this.#findings);
    return true;
  }
}

/** The name, if it is one of its format's own, and none that could be a value out of place. */
function nameOr(key: string, otherwise: What): What {
  return meaningOf(key, 'answers') ? { named: key } : otherwise;
}
