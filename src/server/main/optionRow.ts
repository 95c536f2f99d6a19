import type { Command } from './commandTable';
import { isOn, type OptionNames } from './optionValues';

/** One option. Parsing, `--help`, the environment variable and the README's table follow from it. */
export interface OptionRow<T> {
  /** What stands for its value in the help; a switch has none. */
  readonly value?: string;
  readonly help: string;
  readonly repeatable?: true;
  /** Whose option it is. */
  readonly of: readonly Command[];
  /**
   * @param texts as they were given; none when it was not
   * @throws TypeError in one line, fit for a terminal
   */
  readonly read: (texts: readonly string[], names: OptionNames) => T;
}

export type Reader<T> = (text: string, names: OptionNames) => T;

export const asItIs: Reader<string> = (text) => text;

/** Whose options most are. */
export const server: readonly Command[] = ['serve'];

/** The same, of these commands. */
export function of<T>(commands: readonly Command[], row: OptionRow<T>): OptionRow<T> {
  return { ...row, of: commands };
}

export function toggle(help: string): OptionRow<boolean> {
  return { help, of: server, read: ([text], names) => text !== undefined && isOn(text, names) };
}

export function value<T>(placeholder: string, help: string, read: Reader<T>): OptionRow<T | undefined> {
  return valueOr<T | undefined>(undefined, placeholder, help, read);
}

export function valueOr<T>(otherwise: T, placeholder: string, help: string, read: Reader<T>): OptionRow<T> {
  return {
    value: placeholder,
    help,
    of: server,
    read: ([text], names) => (text === undefined ? otherwise : read(text, names)),
  };
}

export function values<T>(placeholder: string, help: string, read: Reader<T>): OptionRow<readonly T[]> {
  return {
    value: placeholder,
    help,
    repeatable: true,
    of: server,
    read: (texts, names) => texts.map((text) => read(text, names)),
  };
}
