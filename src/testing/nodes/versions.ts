/** Each Node that is supported, the oldest of 20 that is and the newest of the others known here, by its version. */
export const nodeVersions = ['20.19.0', '22.23.5', '24.22.3', '26.12.1'] as const;

export type NodeVersion = (typeof nodeVersions)[number];
