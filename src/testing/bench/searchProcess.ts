import process from 'node:process';

// The page's worker as a process of Node: what a browser has globally is given to it first.

Object.assign(globalThis, {
  addEventListener: (_type: 'message', listener: (event: { readonly data: unknown }) => void) =>
    process.on('message', (data) => listener({ data })),
  postMessage: (message: unknown) => process.send?.(message),
});
process.on('disconnect', () => process.exit(0));
await import('../../page/transport/searchWorker');
