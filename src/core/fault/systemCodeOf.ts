/** Why a file or a socket could not be used, in the code of the operating system, as `ENOENT`. */
export function systemCodeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown reason';
}
