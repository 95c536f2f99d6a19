import type { Ignored } from '../pasted';
import type { Locate } from '../spans';
import { explainSetting, iniFields, principalArn } from './iniSettings';
import { SetDraft, type Reading } from './reading';

export function looksLikeIni(text: string): boolean {
  const hasKey =
    /^[ \t]*(?:aws_(?:access_key_id|secret_access_key|session_token)|role_arn|sso_\w+|credential_process)[ \t]*=/m;
  if (hasKey.test(text)) return true;
  return /^[ \t]*\[[^\]\r\n]*\][ \t]*\r?$/m.test(text) && /^[ \t]*aws_\w+[ \t]*=/im.test(text);
}

/**
 * Reads `~/.aws/credentials` and the profiles of `~/.aws/config`: one set for each profile that has credentials,
 * labelled with its name. Values end where the line does, less the blanks around them, which are reported; quotes are
 * no syntax here and stay.
 */
export function readIni(text: string, locate: Locate): Reading {
  return new IniReader(text, locate).read();
}

class IniReader {
  readonly #text: string;
  readonly #locate: Locate;
  readonly #ignored: Ignored[] = [];
  /** By profile; the key is undefined for settings in front of any section. */
  readonly #drafts = new Map<string | undefined, SetDraft>();
  #section: { readonly profile: string | undefined } | undefined = { profile: undefined };

  constructor(text: string, locate: Locate) {
    this.#text = text;
    this.#locate = locate;
  }

  read(): Reading {
    for (const { index, 0: line } of this.#text.matchAll(/[^\r\n]+/g)) this.#readLine(line, index);
    const sets = [...this.#drafts.values()].flatMap((draft) => draft.finish() ?? []);
    return { sets, ignored: this.#ignored };
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
    if (close < 0) {
      this.#ignore(start, start + content.length, 'A section', 'Its name lacks the closing bracket.');
      this.#section = undefined;
    } else if (kind === 'sso-session' || kind === 'services' || kind === 'plugins' || kind === 'preview') {
      this.#ignore(start, start + content.length, `A section of kind ${kind}`, 'It holds no credentials.');
      this.#section = undefined;
    } else {
      this.#section = { profile: unquote(profile ?? name) };
      const rest = trimBlanks(content.slice(close + 1));
      if (rest !== '' && !/^[#;]/.test(rest)) {
        const at = start + content.length - rest.length;
        this.#ignore(at, at + rest.length, 'Text after a section name', 'It is no setting.');
      }
    }
  }

  #readSetting(content: string, start: number, line: string, lineStart: number): void {
    const end = start + content.length;
    const equals = content.indexOf('=');
    const key = equals < 0 ? '' : trimBlanks(content.slice(0, equals)).toLowerCase();
    const field = iniFields.get(key);
    if (!this.#section) return this.#ignore(start, end, 'A setting', 'Its section is not a profile.');
    const { profile } = this.#section;
    if (field === undefined && key !== principalArn) {
      if (equals < 0)
        return this.#ignore(start, end, 'A line', 'It is neither a section, a setting nor a comment.');
      const { what, why } = explainSetting(key, profile);
      return this.#ignore(start, end, what, why);
    }
    const value = this.#valueOf(content.slice(equals + 1), start + equals + 1);
    const draft = this.#draftOf(profile);
    if (field === undefined) draft.belongsTo(value.text);
    else {
      const span = this.#locate(value.start, value.start + value.text.length);
      const overridden = draft.put({ field, name: key, text: value.text, span });
      if (overridden) this.#ignored.push(overridden);
    }
    const lineEnd = lineStart + line.length;
    if (lineEnd > end) {
      this.#ignore(
        end,
        lineEnd,
        `White space after ${key}`,
        'The value ends before it in a file of this format.',
      );
    }
  }

  /** Cuts off a comment, on which readers of this format disagree. */
  #valueOf(raw: string, rawStart: number): { readonly text: string; readonly start: number } {
    const comment = raw.search(/[ \t][#;]/);
    if (comment >= 0) {
      this.#ignore(
        rawStart + comment + 1,
        rawStart + raw.length,
        'A comment after a value',
        "AWS's SDKs pass over it; the AWS CLI and boto3 take it for a part of the value.",
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

  #ignore(start: number, end: number, what: string, why: string): void {
    this.#ignored.push({ span: this.#locate(start, end), what, why });
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
