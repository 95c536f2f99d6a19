import type { ProfileWay, What, Why } from './ignored';
import type { Locate } from '../bytes/span';
import { explainSetting, unresolvedProfile } from './iniSettings';
import { isField, meaningOf } from './names';
import { takeUri } from './uri';
import { Findings, SetDraft, type Reading } from './reading';

/** Without a section, values in quotes are of TOML or Terraform, which use the same names. */
export function looksLikeIni(text: string): boolean {
  const hasSection = /^[ \t]*\[[^\]\r\n]*\][ \t]*\r?$/m.test(text);
  if (hasSection && /^[ \t]*(?:aws_\w+|role_arn|sso_\w+|credential_process)[ \t]*=/im.test(text)) return true;
  const setting =
    /^[ \t]*(?:aws_(?:access_key_id|secret_access_key|session_token)|role_arn|sso_\w+|credential_process)[ \t]*=(?![ \t]*(?:"[^"\r\n]*"|'[^'\r\n]*'(?=,)),?[ \t]*\r?$|[ \t]*[\w.]+\()/m;
  return setting.test(text);
}

/**
 * Reads `~/.aws/credentials` and the profiles of `~/.aws/config`: one set for each profile that has credentials,
 * labelled with its name, and a note for each that only says where to get them. Values end where the line does, less
 * the blanks around them, which are reported; quotes are no syntax here and stay.
 */
export function readIni(text: string, locate: Locate): Reading {
  return new IniReader(text, locate).read();
}

class IniReader {
  readonly #text: string;
  readonly #locate: Locate;
  readonly #findings: Findings;
  /** By profile; the key is undefined for settings in front of any section. */
  readonly #drafts = new Map<string | undefined, SetDraft>();
  /** Of a profile, how its settings say that it gets credentials, and where the first of them stands. */
  readonly #pointers = new Map<string | undefined, { readonly ways: Set<ProfileWay>; readonly at: number }>();
  #section: { readonly profile: string | undefined } | undefined = { profile: undefined };
  #isConfig = false;

  constructor(text: string, locate: Locate) {
    this.#text = text;
    this.#locate = locate;
    this.#findings = new Findings(locate);
  }

  read(): Reading {
    for (const { index, 0: line } of this.#text.matchAll(/[^\r\n]+/g)) this.#readLine(line, index);
    for (const [profile, { ways, at }] of this.#pointers) {
      if (this.#drafts.has(profile)) continue;
      this.#findings.note({ ...unresolvedProfile(ways, profile), span: this.#locate(at, at) });
    }
    return this.#findings.reading(this.#isConfig ? 'config' : 'ini', this.#drafts.values());
  }

  #readLine(line: string, lineStart: number): void {
    const content = trimBlanks(line);
    if (content === '' || content.startsWith('#') || content.startsWith(';')) return;
    const start = lineStart + line.indexOf(content);
    if (content.startsWith('[')) this.#readHeader(content, start);
    else this.#readSetting(content, start, line, lineStart);
  }

  #readHeader(content: string, start: number): void {
    const close = content.indexOf(']');
    const name = trimBlanks(content.slice(1, close < 0 ? undefined : close));
    const profile = /^profile[ \t]+(.*)$/.exec(name)?.[1];
    const [kind] = name.split(/[ \t]/, 1);
    this.#isConfig ||= profile !== undefined || kind === 'sso-session';
    if (close < 0) {
      this.#ignore(start, start + content.length, { thing: 'section' }, { reason: 'section-open' });
      this.#section = undefined;
    } else if (kind === 'sso-session' || kind === 'services' || kind === 'plugins' || kind === 'preview') {
      this.#ignore(
        start,
        start + content.length,
        { thing: 'section-of-kind', of: kind },
        { reason: 'section-without-credentials' },
      );
      this.#section = undefined;
    } else {
      this.#section = { profile: unquote(profile ?? name) };
      const rest = trimBlanks(content.slice(close + 1));
      if (rest !== '' && !/^[#;]/.test(rest)) {
        const at = start + content.length - rest.length;
        this.#ignore(at, at + rest.length, { thing: 'section-rest' }, { reason: 'no-setting' });
      }
    }
  }

  #readSetting(content: string, start: number, line: string, lineStart: number): void {
    const end = start + content.length;
    const equals = content.indexOf('=');
    const key = equals < 0 ? '' : trimBlanks(content.slice(0, equals)).toLowerCase();
    const meaning = meaningOf(key, 'settings');
    if (!this.#section) return this.#ignore(start, end, { thing: 'setting' }, { reason: 'no-profile' });
    const { profile } = this.#section;
    if (!isField(meaning) && meaning !== 'owner') {
      if (equals < 0) return this.#ignore(start, end, { thing: 'line' }, { reason: 'no-line' });
      const value = trimBlanks(content.slice(equals + 1));
      if (takeUri(value, (offset) => end - value.length + offset, this.#findings)) return;
      const { what, why, way } = explainSetting(key, meaning);
      if (way) this.#point(profile, way, start);
      return this.#ignore(start, end, what, why);
    }
    const value = this.#valueOf(content.slice(equals + 1), start + equals + 1);
    const draft = this.#draftOf(profile);
    const valueEnd = value.start + value.text.length;
    if (isField(meaning)) {
      const found = { field: meaning, name: { named: key }, text: value.text };
      this.#findings.put(draft, found, value.start, valueEnd);
    } else if (!draft.belongsTo(value.text))
      this.#ignore(value.start, valueEnd, { named: key }, { reason: 'no-arn' });
    const lineEnd = lineStart + line.length;
    if (lineEnd > end) {
      this.#ignore(end, lineEnd, { thing: 'white-space-after', of: key }, { reason: 'ends-before' });
    }
  }

  /** Cuts off a comment, on which readers of this format disagree. */
  #valueOf(raw: string, rawStart: number): { readonly text: string; readonly start: number } {
    const comment = raw.search(/[ \t][#;]/);
    if (comment >= 0) {
      this.#ignore(
        rawStart + comment + 1,
        rawStart + raw.length,
        { thing: 'comment' },
        { reason: 'comment-disputed' },
      );
    }
    const cut = comment < 0 ? raw : raw.slice(0, comment);
    const text = trimBlanks(cut);
    return { text, start: rawStart + (text === '' ? cut.length : cut.indexOf(text)) };
  }

  #draftOf(profile: string | undefined): SetDraft {
    const draft = this.#drafts.get(profile) ?? new SetDraft(profile);
    this.#drafts.set(profile, draft);
    return draft;
  }

  #point(profile: string | undefined, way: ProfileWay, at: number): void {
    const pointers = this.#pointers.get(profile) ?? { ways: new Set(), at };
    pointers.ways.add(way);
    this.#pointers.set(profile, pointers);
  }

  #ignore(start: number, end: number, what: What, why: Why): void {
    this.#findings.ignore(start, end, what, why);
  }
}

/** Blanks only: a character that merely looks like one is a part of the value. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function unquote(name: string): string {
  return /^(["']).*\1$/.test(name) && name.length > 1 ? name.slice(1, -1) : name;
}
