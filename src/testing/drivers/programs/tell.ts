/**
 * Runs a login and writes what became of it as one line of JSON on standard output, the `Told` that `drivers.ts`
 * reads.
 * @param login resolves to the reply to connectionStatus
 */
export async function tell(login: () => Promise<object>): Promise<void> {
  process.stdout.write(`${JSON.stringify(await outcomeOf(login))}\n`);
}

async function outcomeOf(login: () => Promise<object>): Promise<object> {
  try {
    const { authInfo } = (await login()) as { authInfo: { authenticatedUsers: [{ user: string }?] } };
    return { ok: true, user: authInfo.authenticatedUsers[0]?.user };
  } catch (thrown) {
    const { name, message, code, codeName } = thrown as Error & { code?: unknown; codeName?: unknown };
    return { ok: false, code, codeName, message: `${name}: ${message}` };
  }
}
