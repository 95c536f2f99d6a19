import type { Secret } from '../../../core/credentials/secret';
import { capturesOf } from '../../../core/evidence/capturesOf';
import type { Knowledge } from '../../../core/findings/knowledge';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import type { HostSearch, Inputs } from './hostSearch';
import { isSameSecrets } from './isSameSecrets';

/** Checks of one login's signature. */
export interface LoginCheck {
  /** Begins nothing where the same was checked by the same secrets, or is. @param after what it waits for */
  check(tried: readonly OwnedSecret[], after?: Promise<void>): Promise<void>;
  searchTwoCharacters(tried: readonly OwnedSecret[]): Promise<void>;
  cancel(): void;
  forget(): void;
}

/** What is checked, or was; a piece that changes nothing of it has it go on. */
interface Checked {
  readonly inputs: Inputs;
  readonly tried: readonly OwnedSecret[];
  done: Promise<void>;
}

/** @param known of the login, as it is now */
export function loginCheck(hosts: HostSearch, known: () => Knowledge): LoginCheck {
  const captured = (): Inputs | null => {
    const captures = capturesOf(known());
    return captures.kind === 'whole' ? captures.inputs : null;
  };
  let last: Checked | null = null;
  const forget = (): void => {
    last = null;
    hosts.forget();
  };
  return {
    check(tried, after) {
      const inputs = captured();
      if (last && inputs && isSameInputs(last.inputs, inputs) && isSameSecrets(last.tried, tried)) {
        return last.done;
      }
      if (!inputs || tried.length === 0) {
        forget();
        return Promise.resolve();
      }
      const own: Checked = { inputs, tried, done: Promise.resolve() };
      last = own;
      const begin = (): Promise<void> =>
        last === own ? hosts.check(inputs, secretsOf(tried)) : Promise.resolve();
      own.done = after ? after.then(begin) : begin();
      return own.done;
    },
    async searchTwoCharacters(tried) {
      const inputs = captured();
      if (inputs) await hosts.searchTwoCharacters(inputs, secretsOf(tried));
    },
    cancel() {
      // One that still waits never begins.
      last = null;
      hosts.cancel();
    },
    forget,
  };
}

function secretsOf(tried: readonly OwnedSecret[]): readonly Secret[] {
  return tried.map(({ secret }) => secret);
}

function isSameInputs(one: Inputs, other: Inputs): boolean {
  return one.length === other.length && one.every((input, i) => isSameInput(input, other[i]));
}

function isSameInput({ sessionToken, ...open }: SearchInput, other: SearchInput | undefined): boolean {
  const { sessionToken: otherToken, ...otherOpen } = other ?? {};
  const isSameToken =
    sessionToken && otherToken ? sessionToken.equals(otherToken) : sessionToken === otherToken;
  return isSameToken && JSON.stringify(open) === JSON.stringify(otherOpen);
}
