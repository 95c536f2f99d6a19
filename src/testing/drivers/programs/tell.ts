/** What a program asks once it is let in. */
export interface Asked {
  /** The reply to connectionStatus. */
  readonly status: object;
  /** How many documents of an empty collection find shows, aggregate counts and count counts. */
  readonly documents: readonly number[];
}

/** Runs a login and writes what became of it as one line of JSON on standard output, the `Told` that `driver.ts` reads. */
export async function tell(logIn: () => Promise<Asked>): Promise<void> {
  process.stdout.write(`${JSON.stringify(await outcomeOf(logIn))}\n`);
}

async function outcomeOf(logIn: () => Promise<Asked>): Promise<object> {
  try {
    const { status, documents } = await logIn();
    const { authInfo } = status as { authInfo: { authenticatedUsers: [{ user: string }?] } };
    return { ok: true, user: authInfo.authenticatedUsers[0]?.user, documents };
  } catch (thrown) {
    const { name, message, code, codeName } = thrown as Error & { code?: unknown; codeName?: unknown };
    return { ok: false, code, codeName, message: `${name}: ${message}` };
  }
}
