import type { StoreApi } from 'zustand/vanilla';
import type { Secret } from '../../../core/credentials/secret';
import { capturesOf } from '../../../core/evidence/capturesOf';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { SearchPorts } from '../search/signatureSearch';
import { hostSearch, type Inputs } from './hostSearch';
import { knowledgeIn } from './knowledge';
import { secretsTried } from '../../../core/evidence/secretsTried';
import type { DiagnoseState } from './state';

/** Checks of the signature that was brought. */
export interface EvidenceCheck {
  /** Every secret that is at hand. */
  atHand(): readonly OwnedSecret[];
  /** Begins nothing where the same was checked by the same secrets, or is. */
  check(): Promise<void>;
  searchTwoCharacters(): Promise<void>;
  cancel(): void;
  forget(): void;
}

interface Tried {
  readonly inputs: Inputs;
  readonly tried: readonly OwnedSecret[];
}

/** What is checked, or was; a piece that changes nothing of it has it go on. */
interface Checked extends Tried {
  readonly done: Promise<void>;
}

/** @param now epoch milliseconds */
export function evidenceCheck(
  { getState, setState }: StoreApi<DiagnoseState>,
  ports: SearchPorts,
  now: () => number,
): EvidenceCheck {
  const hosts = hostSearch(ports, (check) => setState({ check }));
  const captured = (): Inputs | null => {
    const captures = capturesOf(knowledgeIn(getState(), now()));
    return captures.kind === 'whole' ? captures.inputs : null;
  };
  const atHand = (): readonly OwnedSecret[] => {
    const { secret, brought } = getState();
    return secretsTried(
      secret,
      brought.map(({ piece }) => piece),
    );
  };
  let last: Checked | null = null;
  return {
    atHand,
    check() {
      const tried = atHand();
      const inputs = captured();
      if (last && inputs && isSame(last, { inputs, tried })) return last.done;
      setState({ tried });
      last = null;
      if (!inputs || tried.length === 0) {
        hosts.forget();
        return Promise.resolve();
      }
      last = { inputs, tried, done: hosts.check(inputs, secretsOf(tried)) };
      return last.done;
    },
    async searchTwoCharacters() {
      const inputs = captured();
      const { tried } = getState();
      if (inputs && tried.length > 0) await hosts.searchTwoCharacters(inputs, secretsOf(tried));
    },
    cancel: hosts.cancel,
    forget() {
      last = null;
      hosts.forget();
    },
  };
}

function secretsOf(tried: readonly OwnedSecret[]): readonly Secret[] {
  return tried.map(({ secret }) => secret);
}

function isSame(one: Tried, other: Tried): boolean {
  return (
    one.inputs.length === other.inputs.length &&
    one.inputs.every((input, i) => isSameInput(input, other.inputs[i])) &&
    one.tried.length === other.tried.length &&
    one.tried.every(({ secret }, i) => other.tried[i]?.secret.equals(secret))
  );
}

function isSameInput({ sessionToken, ...open }: SearchInput, other: SearchInput | undefined): boolean {
  const { sessionToken: otherToken, ...otherOpen } = other ?? {};
  const isSameToken =
    sessionToken && otherToken ? sessionToken.equals(otherToken) : sessionToken === otherToken;
  return isSameToken && JSON.stringify(open) === JSON.stringify(otherOpen);
}
