/** One of the hosts, as it is written. */
export interface HostPart {
  /** With its brackets, where it has them. */
  readonly name: string;
  /** Without its colon; null where there is none. */
  readonly port: string | null;
  /** Whether there are several colons and no brackets. */
  readonly bareColons: boolean;
  /** Where it begins in the list, and where its port does. */
  readonly at: number;
  readonly portAt: number;
}

/** The hosts between commas. What follows the last colon outside brackets is a port. */
export function hostParts(raw: string): readonly HostPart[] {
  let at = 0;
  return raw.split(',').map((text) => {
    const start = at;
    at += text.length + 1;
    const colon = text.lastIndexOf(':');
    const bareColons = !text.includes(']') && text.indexOf(':') !== colon;
    const isPort = colon > text.lastIndexOf(']') && colon >= 0 && !bareColons;
    return {
      name: isPort ? text.slice(0, colon) : text,
      port: isPort ? text.slice(colon + 1) : null,
      bareColons,
      at: start,
      portAt: isPort ? start + colon + 1 : start + text.length,
    };
  });
}
