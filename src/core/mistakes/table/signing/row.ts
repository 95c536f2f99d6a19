import type { StepId } from '../../../vocabulary/steps';
import type { Variation } from '../variation';

/** What is known of the request whose signature is looked at. */
export interface SignedRequest {
  readonly stsHost: string;
  readonly amzDate: string;
  readonly accessKeyId: string;
  /** The signed headers in the order in which the driver lists them. */
  readonly listed: readonly string[];
  /** The headers of the request, as the server sends them. */
  readonly sent: ReadonlyMap<string, string>;
  /** Of the body, in hex. */
  readonly payloadHash: string;
}

/** A mistake in signing: at which step it shows, and what it does to the right recipe. */
export interface SigningMistake {
  readonly at: StepId;
  readonly seen: Variation;
}

/** One mistake that can be made in several ways. */
export interface SigningFamily<Way> {
  readonly at: StepId;
  readonly ways: (request: SignedRequest) => readonly { readonly way: Way; readonly seen: Variation }[];
}

/** Rows that show at one step. */
export function showingAt(at: StepId) {
  return {
    one: (seen: Variation): SigningMistake => ({ at, seen }),
    family<const Way>(
      ways: readonly Way[] | ((request: SignedRequest) => readonly Way[]),
      seen: (way: Way, request: SignedRequest) => Variation,
    ): SigningFamily<Way> {
      return {
        at,
        ways: (request) =>
          (typeof ways === 'function' ? ways(request) : ways).map((way) => ({
            way,
            seen: seen(way, request),
          })),
      };
    },
  };
}
