/**
 * What a finding rests on that no piece shows by itself. `observed`: seen at real servers, in public reports.
 * `documented`: in a manual or in published source. `modelled`: so it is in the sandbox.
 */
export type Basis = 'observed' | 'documented' | 'modelled';
