import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';

interface GuardedProps {
  /** What is inside, for the sentence, e.g. `The steps`. */
  readonly what: string;
  /** What can still be done. */
  readonly advice: string;
  /** When one of these changes, drawing is tried again. */
  readonly retryOn: readonly unknown[];
  readonly children: ReactNode;
}

interface GuardedState {
  /** The name of the error's class; its message may quote what it must not. */
  readonly broken: string | null;
  readonly retryOn: readonly unknown[];
}

/** Keeps a failure to draw to the part of the page where it happens, and says it in words. */
export class Guarded extends Component<GuardedProps, GuardedState> {
  override state: GuardedState = { broken: null, retryOn: this.props.retryOn };

  static getDerivedStateFromError(thrown: unknown): Pick<GuardedState, 'broken'> {
    return { broken: thrown instanceof Error ? thrown.name : typeof thrown };
  }

  static getDerivedStateFromProps({ retryOn }: GuardedProps, state: GuardedState): GuardedState | null {
    const same = retryOn.every((value, i) => Object.is(value, state.retryOn[i]));
    return same ? null : { broken: null, retryOn };
  }

  override render(): ReactNode {
    const { what, advice, children } = this.props;
    const { broken } = this.state;
    if (broken === null) return children;
    return (
      <Notice tone="bad" title={`${what} could not be drawn`} live>
        <p>
          This is a fault of the page ({broken}), not of your inputs. {advice}
        </p>
      </Notice>
    );
  }
}
