import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'playwright/test';
import { closedPort } from '../../src/testing/closedPort';

/** A page in WebKit, which is told what to do by WebDriver alone. */
export interface InWebKit {
  goTo(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Runs a script’s body in the page. @returns what it returns, as JSON has it */
  ask<Answer>(script: string, ...values: readonly unknown[]): Promise<Answer>;
}

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** Starts WebKit’s driver and its browser, for as long as the work in it takes. */
export async function inWebKit(
  [command = '', ...before]: readonly string[],
  work: (webKit: InWebKit) => Promise<void>,
): Promise<void> {
  const port = await closedPort();
  // A group of its own, so that the screen ends with the driver.
  const driver = spawn(command, [...before, `--port=${port}`], { detached: true, stdio: 'ignore' });
  const ended = once(driver, 'exit');
  const call = callTo(`http://127.0.0.1:${port}`);
  try {
    await expect
      .poll(() => call('GET', '/status').catch(() => null), { timeout: 30_000 })
      .toMatchObject({ ready: true });
    const { sessionId } = (await call('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    try {
      await work({
        async goTo(url) {
          await call('POST', `${session}/url`, { url });
        },
        async resize(width, height) {
          await call('POST', `${session}/window/rect`, { width, height });
        },
        ask: <Answer>(script: string, ...args: readonly unknown[]) =>
          call('POST', `${session}/execute/sync`, { script, args }) as Promise<Answer>,
      });
    } finally {
      await call('DELETE', session);
    }
  } finally {
    if (driver.pid !== undefined) process.kill(-driver.pid);
    await ended;
  }
}

function callTo(driver: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(`${driver}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}
